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
  textOrNull,
  yesOrNo,
} from '../../core/row-shape.ts';
import type { Frequency } from './park/point.ts';
import type { RightAct, Role } from './rights/access-right.ts';
import type { ThirdPartyAct } from './rights/third-party.ts';

const frequencies = ['6M', '1M', 'MM', 'JJ'] as const satisfies readonly Frequency[];

const roles = [
  'authorisedForSupply',
  'holderOfSupply',
  'authorisedForInjection',
  'holderOfInjection',
] as const satisfies readonly Role[];

const rightActs = [
  'holderAccepts',
  'holderRefuses',
  'holderRevokes',
  'thirdPartyRevokes',
  'operatorRevokes',
  'operatorAsksRecheck',
  'holderMovesOut',
  'gasContractEnds',
  'operatorMakesObsolete',
] as const satisfies readonly RightAct[];

const thirdPartyActs = [
  'thirdPartyContractExpires',
  'thirdPartyContractRenewed',
  'thirdPartySuspended',
  'thirdPartyReinstated',
] as const satisfies readonly ThirdPartyAct[];

const dayOrNull: Shape = { anyOf: [day, { type: 'null' }] };
const scopeDays = objectOf({ from: dayOrNull, to: dayOrNull });

const right = objectOf({
  id: text,
  clientId: text,
  meteringPointId: text,
  role: oneOf(...roles),
  holderName: textOrNull,
  holderCompany: textOrNull,
  email: textOrNull,
  postcode: text,
  phone: textOrNull,
  startsOn: dayOrNull,
  endsOn: dayOrNull,
  consumptionScope: scopeDays,
  injectionScope: scopeDays,
  scope: objectOf({ technical: yesOrNo, contract: yesOrNo, informative: yesOrNo, published: yesOrNo }),
  createdAt: instant,
  journey: oneOf('direct', 'clientConnect'),
  initial: yesOrNo,
  happenings: listOf(
    objectOf({ event: oneOf(...rightActs), at: instant }, { reason: text, comment: text, because: oneOf('proof') }),
  ),
  proofs: listOf(
    kindsOf(
      { at: instant },
      {
        opens: {},
        accepted: {},
        rejected: {},
        uploaded: { files: listOf(objectOf({ name: text, size: count, sha256: text })) },
      },
      'event',
    ),
  ),
});

const happening = kindsOf(
  { id: text, meteringPointId: text, recordedAt: instant, day },
  {
    'holder-moved-out': {},
    'gas-contract-ended': {},
    'reading-corrected': { volume: { type: 'number' }, as: oneOf('corrected', 'rectified') },
    'publication-delayed': { byDays: { type: 'integer', minimum: 0, maximum: 100_000 } },
    'meter-replaced': { newIndex: { type: 'number' } },
    'supplier-changed': {},
    'frequency-changed': { frequency: oneOf(...frequencies) },
    'tariff-changed': { tariff: text },
  },
);

const consent = objectOf({ meteringPointId: text, accessRightId: text });
const code = objectOf({ code: text, clientId: text, redirectUri: text, consents: listOf(consent), issuedAt: instant });

/** What is kept of this operator in a world. */
export const tables = {
  'grdf.rights': { row: right },
  'grdf.happenings': { row: happening },
  'grdf.thirdParties': { row: objectOf({ clientId: text, event: oneOf(...thirdPartyActs), at: instant }) },
  'grdf.codes': { row: code, secret: true },
} as const satisfies Readonly<Record<string, KeptTable>>;
