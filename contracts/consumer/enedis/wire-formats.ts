import { MatchersV3 } from '@pact-foundation/pact';

const { integer, regex, string } = MatchersV3;

/** The formats that both generations print (enedis.md 2.2, 2.5, 2.7, 2.8), each around an example. */
export const like = {
  text: (example: string) => string(example),
  wholeNumber: (example: number) => integer(example),
  /** A value: a text that holds a whole number. */
  numberAsText: (example: string) => regex('^[0-9]+$', example),
  day: (example: string) => regex('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', example),
  /** A clock time in France, without offset. */
  moment: (example: string) => regex('^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$', example),
  interval: (example: string) => regex('^PT(5|10|15|30|60)M$', example),
  point: (example: string) => regex('^[0-9]{14}$', example),
  siret: (example: string) => regex('^[0-9]{14}$', example),
  segment: (example: string) => regex('^[CP][1-5]$', example),
  offPeak: (example: string) =>
    regex('^HC \\([0-9]{1,2}H[0-9]{2}-[0-9]{1,2}H[0-9]{2}(;[0-9]{1,2}H[0-9]{2}-[0-9]{1,2}H[0-9]{2})*\\)$', example),
  oneOf: (example: string, ...others: readonly string[]) => regex(`^(${[example, ...others].join('|')})$`, example),
} as const;
