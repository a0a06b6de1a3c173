import data from '../../../../fixtures/grdf/sandbox.json' with { type: 'json' };
import { type Day, parseDay } from '../../../core/paris.ts';
import {
  type AccessRight,
  isAuthorised,
  isForInjection,
  type ProofHappening,
  type RightAct,
  type Role,
} from '../rights/access-right.ts';

type Row = (typeof data.rights)[number] & { readonly postcode?: string };
type Point = (typeof data.gas)[number];

const nothing = { from: null, to: null };

/** The rights of the sandbox's data set, in its order (adict.md 8.1, 8.3; states and days by the cases of 8.4 to 8.6). */
export function sandboxRights(clientId: string): AccessRight[] {
  const points = new Map(data.gas.map((point) => [point.id, point]));
  return data.rights.map((row) => rightOf(row, points.get(row.point), clientId));
}

function rightOf(row: Row, point: Point | undefined, clientId: string): AccessRight {
  if (!point) throw new Error(`sandbox right ${row.id}: no point ${row.point}`);
  const role = row.role as Role;
  const days = { from: dayOf(row.scope.from), to: dayOf(row.scope.to) };
  const injection = isForInjection(role);
  const open = (kind: string): boolean => !(row.closed as readonly string[]).includes(kind);
  const person = point.holder.kind === 'person';
  return {
    id: row.id,
    clientId,
    meteringPointId: row.point,
    role,
    holderName: person ? point.holder.name : '',
    holderCompany: person ? '' : point.holder.name,
    // who holds the contract itself declares three fields only (adict.md 8.1)
    email: isAuthorised(role) ? point.holder.email : null,
    postcode: row.postcode ?? point.postcode,
    phone: isAuthorised(role) ? point.holder.phone : null,
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
    consumptionScope: injection ? nothing : days,
    injectionScope: injection ? days : nothing,
    scope: {
      technical: open('technical'),
      contract: open('contract'),
      informative: !injection && open('informative'),
      published: open('published'),
    },
    createdAt: Date.parse(row.createdAt),
    journey: 'direct',
    initial: false,
    happenings: row.happenings.map(({ event, at }) => ({ event: event as RightAct, at: Date.parse(at) })),
    proofs: row.proofs.map((proof) => ({ ...proof, at: Date.parse(proof.at) }) as ProofHappening),
  };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`sandbox: "${text}" is no day`);
  return day;
}
