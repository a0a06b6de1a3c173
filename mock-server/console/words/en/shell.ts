import type { Same } from '../../language.tsx';

export const en = {
  name: 'English',
  skip: 'Skip to the content',
  menu: 'Views',
  views: {
    overview: 'Overview',
    meters: 'Meters',
    consents: 'Rights and consents',
    faults: 'Scenarios, faults, errors',
    mailbox: 'Mailbox',
    journal: 'Journal',
    reports: 'Reports',
  },
  world: 'World',
  noWorld: (id: string) => `There is no world "${id}" any more.`,
  chooseWorld: 'Choose one:',
  clock: 'World time',
  paris: 'Paris time',
  modes: { running: 'runs', frozen: 'stands still' },
  speed: (times: string) => `runs ${times} times as fast`,
  language: 'Language',
  theme: 'Look',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  copy: 'Copy',
  notCopied: 'Not copied: the browser does not allow it',
  copied: 'Copied',
  copyLink: 'Copy the link to this view',
  loading: 'Looking …',
  failed: 'That did not work.',
  broken: 'This view has failed; that is a bug of wattif.',
  unreachable: 'The simulator does not answer. Is it still running?',
  again: 'Try again',
  all: 'All',
};

export type ShellWords = Same<typeof en>;
