import type { Application } from '../../../../mock-server/core/application.ts';
import { WorldClock } from '../../../../mock-server/core/clock.ts';
import type { Body, Chunk, Exchange, Reply } from '../../../../mock-server/core/exchange.ts';
import { newWorld } from '../../../../mock-server/core/new-world.ts';
import { Refusal } from '../../../../mock-server/core/refusal.ts';
import type { World } from '../../../../mock-server/core/world.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import type { GasPoint } from '../../../../mock-server/providers/grdf/park/point.ts';
import type { AccessRight } from '../../../../mock-server/providers/grdf/rights/access-right.ts';
import { rightEvents } from '../../../../mock-server/providers/grdf/rights/events-rights.ts';
import { type RightsReason, rightsRefusals } from '../../../../mock-server/providers/grdf/rights/refusals-rights.ts';

export const application: Application = {
  clientId: 'app',
  clientSecret: 'app-secret',
  name: 'app',
  company: 'GRDF-SIDC',
  parkSize: 100,
};

/** The second application of a test world. */
export const other: Application = { ...application, clientId: 'other', company: 'BabaTech' };

export const startOfWorld = '2026-01-15T08:00:00Z';

/** A world for rules of access rights: frozen clock, a hundred numbered points, two applications. */
export function testWorld(change: Partial<World> & { settings?: Record<string, string> } = {}): World {
  const { settings = {}, ...rest } = change;
  const clock = new WorldClock({ now: new Date(startOfWorld), mode: 'frozen' });
  const world = newWorld({
    id: 'w',
    clock,
    quotas: 'off',
    parks: ['gas-points:100'],
    applications: [application, other],
    dialects: { grdf: settings },
  });
  return { ...world, ...rest };
}

export function nowOf(world: World): number {
  return world.clock.now().getTime();
}

export function pointOf(world: World, kind: 'person' | 'entity' = 'person'): GasPoint {
  for (const point of parkOf(world).points()) if (point.holderKind === kind) return point;
  throw new Error(`no ${kind}`);
}

export function body(value: unknown): Body {
  return { kind: 'json', value };
}

/** A declaration that is accepted on the first day of a test world. */
export function declarationFor(point: GasPoint, change: Record<string, unknown> = {}): Body {
  const person = point.holderKind === 'person';
  return body({
    role_tiers: 'AUTORISE_CONTRAT_FOURNITURE',
    raison_sociale: person ? '' : 'BabaTech',
    nom_titulaire: person ? 'DUPONT' : '',
    code_postal: point.postcode,
    courriel_titulaire: 'robert.dupont@dupont.fr',
    numero_telephone_mobile_titulaire: '0612455211',
    date_debut_droit_acces: '2026-01-01',
    date_fin_droit_acces: '2028-12-31',
    perim_donnees_conso_debut: '2021-01-01',
    perim_donnees_conso_fin: '2028-12-31',
    perim_donnees_contractuelles: 'Vrai',
    perim_donnees_techniques: 'Vrai',
    perim_donnees_informatives: 'Faux',
    perim_donnees_publiees: 'Vrai',
    ...change,
  });
}

/** A right as a declaration of an authorised third party makes it. */
export function rightOf(change: Partial<AccessRight> = {}): AccessRight {
  return {
    id: '9388f0df-14aa-02a9-e053-2b40ec0a76fd',
    clientId: 'app',
    meteringPointId: '01000000000000',
    role: 'authorisedForSupply',
    holderName: 'DUPONT',
    holderCompany: '',
    email: 'robert.dupont@dupont.fr',
    postcode: '77900',
    phone: '0612455211',
    startsOn: null,
    endsOn: null,
    consumptionScope: { from: null, to: null },
    injectionScope: { from: null, to: null },
    scope: { technical: true, contract: true, informative: true, published: true },
    createdAt: Date.parse(startOfWorld),
    journey: 'direct',
    initial: false,
    happenings: [],
    proofs: [],
    ...change,
  };
}

export async function happen(
  world: World,
  name: keyof typeof rightEvents,
  input: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  return rightEvents[name].happen(world, input);
}

/** The reason for which work is refused; fails when it is not. */
export async function refusalOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('not refused');
}

/** Status and body with which the API words a reason. */
export function worded(reason: string, world = testWorld()): { status: number; body: unknown } {
  const reply = rightsRefusals[reason as RightsReason]({}, {} as Exchange, world);
  if (reply.kind !== 'json') throw new Error(reply.kind);
  return { status: reply.status, body: reply.body };
}

/** The text of a stream, and how many lines its chunks claim. */
export async function textOf(reply: Reply): Promise<{ text: string; lines: number; chunks: Chunk[] }> {
  if (reply.kind !== 'stream') throw new Error(reply.kind);
  const chunks: Chunk[] = [];
  for await (const chunk of reply.chunks) chunks.push(chunk);
  const text = chunks.map(({ data }) => String(data)).join('');
  return { text, lines: chunks.reduce((sum, chunk) => sum + chunk.lines, 0), chunks };
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
