import type { Same } from '../../language.tsx';

const certainty: Readonly<Record<string, string>> = {
  documented: 'documented',
  observed: 'observed',
  inferred: 'inferred',
  'our convention': 'our convention',
};

export const en = {
  title: 'Scenarios',
  certainty,
  inForce: 'In force',
  noneInForce: 'No scenario is in force.',
  since: (at: string) => `since ${at}`,
  noRules: 'It has no rule in force: what it did is done, or a setting is switched.',
  running: 'in force',
  end: 'End',
  endNamed: (name: string) => `End ${name}`,
  catalogue: 'Catalogue',
  operator: 'Operator',
  search: 'Search',
  searchHint: 'revoked, token, 429 …',
  count: (shown: string, of: number) => (of === 1 ? '1 scenario.' : `${shown} scenarios.`),
  noneMatch: 'No scenario has all these words.',
  use: 'Use',
  useNamed: (name: string) => `Use ${name}`,
  anew: 'Begin anew',
  anewNamed: (name: string) => `Begin anew ${name}`,
  choose: 'Values needed',
  chooseNamed: (name: string) => `Values needed by ${name}`,
  back: 'All scenarios',
  gone: (name: string) => `There is no scenario "${name}".`,
  incident: 'The incident it comes from',
  goodClient: 'What a good client does',
  does: 'What it does',
  rule: 'A rule:',
  event: 'At once:',
  setting: 'Switched while it is in force:',
  notRunning: 'It is not in force in this world.',
  countersNow: 'Its rules now',
  needed: 'needed',
  usual: (value: string) => `${value} unless told`,
  command: 'The same by the control API',
  copyCommand: 'Copy the command',
};

export type ScenariosWords = Same<typeof en>;
