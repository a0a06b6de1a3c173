/** What must be given for a check to be judged: the calls alone; the numbers that the program prints; or what it does besides reading. */
export type Level = 'wire' | 'values' | 'flows';

/** One rule that a good client keeps. */
export interface Check {
  readonly level: Level;
  /** One sentence: what a good client does. */
  readonly rule: string;
  /** Where the rule comes from. */
  readonly source: string;
}

const portal = 'portal.md 2.7';

/** Every check by its stable id. Ids are never given anew. */
export const checks = {
  'CL-01': {
    level: 'wire',
    rule: 'One token serves all calls until it ends, and is renewed once when it is refused.',
    source: `${portal} CL-01; adict.md 1, enedis.md 2: tokens hold for 4 h and 3 h 30`,
  },
  'CL-02': {
    level: 'wire',
    rule: 'Calls stay under the quota of the operator, also when several points are read at once.',
    source: `${portal} CL-02; adict.md 8, enedis.md 5`,
  },
  'CL-03': {
    level: 'wire',
    rule: 'A long span is cut into windows that the operator takes, without gap or overlap, and within its history.',
    source: `${portal} CL-03; adict.md 4.6, enedis.md 3`,
  },
  'CL-04': {
    level: 'wire',
    rule: 'No call asks for days to come, or for a span that ends where it begins.',
    source: `${portal} CL-04`,
  },
  'CL-05': {
    level: 'wire',
    rule: 'A permanent refusal (no consent, unknown point) stops the calls about that point, and no others.',
    source: `${portal} CL-05`,
  },
  'CL-06': {
    level: 'wire',
    rule: 'What is not published yet is asked again the same day, a bounded number of times, then the next day.',
    source: `${portal} CL-06`,
  },
  'CL-07': {
    level: 'wire',
    rule: 'Days that may come late or be corrected are read again, and the new value replaces the old one.',
    source: `${portal} CL-07`,
  },
  'CL-08': { level: 'values', rule: 'A hole stays a hole: no zero, no neighbour.', source: `${portal} CL-08` },
  'CL-09': {
    level: 'values',
    rule: 'Days, months and years add up, in kWh out of Wh, also over a leap day, New Year and a missing first of the month.',
    source: `${portal} CL-09`,
  },
  'CL-10': {
    level: 'values',
    rule: 'The power of an interval counts for its length, and days of 23 and 25 hours have all their intervals.',
    source: `${portal} CL-10`,
  },
  'CL-11': {
    level: 'values',
    rule: 'The greatest power of a day is apparent power (VA, kVA), with its time.',
    source: `${portal} CL-11`,
  },
  'CL-12': {
    level: 'values',
    rule: 'What is consumed and what is fed in are kept apart, whether there are both, one or none.',
    source: `${portal} CL-12`,
  },
  'CL-13': {
    level: 'wire',
    rule: 'A series that is closed for a point does not stop the others of the same point.',
    source: `${portal} CL-13`,
  },
  'CL-14': {
    level: 'values',
    rule: 'A stream is read line by line: no line, one line, a status line alone, glued objects, or very many.',
    source: `${portal} CL-14; adict.md 2`,
  },
  'CL-15': {
    level: 'wire',
    rule: 'Of several access rights to one point the active one counts, wherever it stands in the list.',
    source: `${portal} CL-15; adict.md 3`,
  },
  'CL-16': {
    level: 'values',
    rule: 'An answer that is an error, a page, empty or cut, with status 200, is reported and not passed over.',
    source: `${portal} CL-16`,
  },
  'CL-17': {
    level: 'values',
    rule: 'A gas day lasts from 06:00 to 06:00 and goes by the day on which it begins.',
    source: `${portal} CL-17; adict.md 5`,
  },
  'CL-18': {
    level: 'wire',
    rule: 'Secrets, tokens and personal data stand in no output of the program.',
    source: `${portal} CL-18`,
  },
  'CL-19': {
    level: 'wire',
    rule: 'A transient failure is tried again, after waits that grow and are not the same each time.',
    source: `${portal} CL-05`,
  },
  'CL-20': {
    level: 'wire',
    rule: 'A wait that the operator asks for (Retry-After) is kept.',
    source: 'adict.md 8, enedis.md 5; RFC 9110, 10.2.3',
  },
  'CL-21': {
    level: 'flows',
    rule: 'Proofs that the operator asks for are found in the list of rights, and sent once, as files it takes.',
    source: 'adict.md 6',
  },
  'CL-22': {
    level: 'wire',
    rule: 'A consent that the holder took back is found out, and its point is read no more.',
    source: 'adict.md 3.3, enedis.md 4',
  },
  'CL-23': {
    level: 'flows',
    rule: 'A right is declared once, as the holder consented, and data are asked for when it is active.',
    source: 'adict.md 3',
  },
  'CL-24': {
    level: 'flows',
    rule: 'The holder is sent to the operator with a state that cannot be guessed, and only an answer with it is taken.',
    source: 'adict.md 1, enedis.md 2; RFC 6749, 10.12',
  },
  'CL-25': {
    level: 'values',
    rule: 'The same days show the same values by v5 and by 2026.',
    source: 'enedis.md 3 and 6',
  },
} as const satisfies Readonly<Record<string, Check>>;

export type CheckId = keyof typeof checks;

/** PASS and FAIL are about the program; WARN cannot be sure; SKIP was not judged; ERROR is ours. */
export type Status = 'PASS' | 'FAIL' | 'WARN' | 'SKIP' | 'ERROR';

/** What a scenario found out about one check. */
export interface Finding {
  readonly check: CheckId;
  readonly status: Status;
  /** One sentence: what was seen, with numbers. */
  readonly told: string;
  /** Ids of the journal's entries that show it, the most telling first, or lines that the program printed. */
  readonly evidence?: readonly string[];
}
