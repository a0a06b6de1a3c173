import type { KeptTable } from '../../core/provider.ts';
import {
  count,
  day,
  instant,
  kindsOf,
  listOf,
  objectOf,
  oneOf,
  type Shape,
  text,
  yesOrNo,
} from '../../core/row-shape.ts';
import type { ConsentAct } from './consents/consent.ts';
import type { Direction, Interval } from './point.ts';
import { apiNames } from './tokens/apis.ts';

const consentActs = [
  'customerRevokes',
  'customerAskedForTerms',
  'customerAcceptsTerms',
  'customerConsentsAnew',
  'operatorEnds',
] as const satisfies readonly ConsentAct[];

const directions = ['consumption', 'production'] as const satisfies readonly Direction[];
const intervals = [10, 15, 30, 60] as const satisfies readonly Interval[];
const hour: Shape = { type: 'integer', minimum: 0, maximum: 24 };
const address: Shape = { type: 'string', format: 'uri', pattern: '^https?://' };

const consent = objectOf({
  id: text,
  clientId: text,
  meteringPointId: text,
  tenancy: count,
  givenAt: instant,
  endsAt: instant,
  initial: yesOrNo,
  happenings: listOf(objectOf({ event: oneOf(...consentActs), at: instant })),
});

const happening = kindsOf(
  { id: text, meteringPointId: text, recordedAt: instant, day },
  {
    'holder-moved-out': {},
    'load-curve-switched': { on: yesOrNo },
    'day-delayed': { byDays: { type: ['integer', 'null'], minimum: 0, maximum: 100_000 }, hours: hour },
    'day-completed': {},
    'day-corrected': { direction: oneOf(...directions), energy: { type: 'number' } },
    'meter-replaced': { index: { type: 'number' } },
    'interval-changed': { hour, interval: oneOf(...intervals) },
  },
);

const grant = { clientId: text, meteringPointIds: listOf(text) };

/** What is kept of this operator in a world. */
export const tables = {
  'enedis.consents': { row: consent },
  'enedis.happenings': { row: happening },
  'enedis.subscriptions': {
    row: objectOf({ clientId: text, api: oneOf(...apiNames), subscribed: yesOrNo, at: instant }),
  },
  'enedis.returnAddresses': { row: address },
  'enedis.codeCount': { row: count },
  'enedis.tokenCount': { row: count },
  'enedis.codes': { row: objectOf({ ...grant, issuedAt: instant }), secret: true },
  'enedis.grants': { row: objectOf(grant), secret: true },
  'enedis.refreshTokens': { row: objectOf({ ...grant, token: text, issuedAt: instant }), secret: true },
} as const satisfies Readonly<Record<string, KeptTable>>;
