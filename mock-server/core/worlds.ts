import { type Application, madeSecret } from './application.ts';
import { type ClockMode, WorldClock } from './clock.ts';
import { newWorld } from './new-world.ts';
import { reservedPark } from './park.ts';
import { checkDialects, checkParks } from './plan-check.ts';
import type { KeptTable, Provider } from './provider.ts';
import { seededRandom } from './random.ts';
import { SetupError } from './refusal.ts';
import { loadSnapshot, type SnapshotWorld, snapshotOf, withoutSecrets } from './snapshot.ts';
import { checkSnapshot } from './snapshot-check.ts';
import type { ExplainSwitch, InitialRights, QuotaSwitch, World } from './world.ts';

/** How a world is to begin. Whatever is left out has a default. */
export interface WorldPlan {
  /** Shown in lists; the id is made from it. */
  name?: string;
  /** Equal seeds give equal data; `wattif` unless told. */
  seed?: string | number;
  /** The instant the clock starts at; the real one unless told. */
  now?: Date;
  /** Whether the clock runs (default) or stands. */
  clock?: ClockMode;
  /** World seconds per real second; 1 unless told. */
  speed?: number;
  quotas?: QuotaSwitch;
  /** Names of the parks whose metering points exist; `solo` unless told. */
  parks?: readonly string[];
  /** Who may call; one application is made when none is named. */
  applications?: readonly ApplicationPlan[];
  /** Points that every application may read from the start; none unless told. */
  rights?: InitialRights;
  /** Dialect settings: provider → setting → value. */
  dialects?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether refusals say why in the header `x-wattif-why`; on unless told. */
  explain?: ExplainSwitch;
  /** Memory that the journal may take, in bytes; 16 MB unless told. */
  journalBytes?: number;
}

/** An application to make; its credentials are made from its name unless told. */
export interface ApplicationPlan {
  name?: string;
  company?: string;
  parkSize?: number;
  clientId?: string;
  clientSecret?: string;
  /** Limits that differ from the operator's, by the name of the quota rule. */
  limits?: Readonly<Record<string, number>>;
  /** Where the browser goes back to after a consent, an http(s) address. */
  redirectUri?: string;
}

/** The worlds of one simulator. An application belongs to one of them, so a token says which world a call acts in. */
export class Worlds {
  readonly #providers: readonly Provider[];
  readonly #tables: Readonly<Record<string, KeptTable>>;
  readonly #worlds = new Map<string, { world: World; plan: WorldPlan }>();
  readonly #clients = new Map<string, { world: World; application: Application }>();
  #made = 0;

  /** @param tables what is kept in worlds beside the tables of the providers */
  constructor(providers: readonly Provider[], tables: Readonly<Record<string, KeptTable>> = {}) {
    this.#providers = providers;
    this.#tables = Object.assign({}, tables, ...providers.map((provider) => provider.tables));
  }

  /**
   * Makes a world.
   *
   * @throws SetupError when a name, park or setting is unknown, or a client id is taken; nothing is left behind then
   */
  async create(plan: WorldPlan, fixedId?: string): Promise<World> {
    this.#made += 1;
    const id = fixedId ?? this.#freeId(plan.name);
    checkParks(plan.parks ?? [], this.#providers);
    checkDialects(plan.dialects ?? {}, this.#providers);
    const applications = this.#applicationsOf(plan, id);
    const world = build(id, plan, applications);
    this.#put(world, { ...plan, now: world.startedAt });
    try {
      for (const provider of this.#providers) await provider.seed(world);
    } catch (error) {
      this.#forget(world);
      throw error;
    }
    return world;
  }

  /** @throws SetupError (404) naming the worlds that exist */
  get(id: string): World {
    const kept = this.#worlds.get(id);
    if (!kept) {
      const known = [...this.#worlds.keys()].join(', ');
      throw new SetupError(`There is no world "${id}". The worlds are: ${known}.`, 404);
    }
    return kept.world;
  }

  list(): World[] {
    return [...this.#worlds.values()].map(({ world }) => world);
  }

  ofClient(clientId: string): { world: World; application: Application } | undefined {
    return this.#clients.get(clientId);
  }

  /** @throws SetupError when there is none, or when it is the default world */
  delete(id: string): void {
    const world = this.get(id);
    if (id === 'default') throw new SetupError('The world "default" always exists; reset it instead.', 409);
    this.#forget(world);
  }

  /** Puts a world back to how it began: clock, rights, journal, counters, settings. Credentials stay the same. */
  async reset(id: string): Promise<World> {
    const world = this.get(id);
    const plan = this.#worlds.get(id)?.plan ?? {};
    world.store.clear();
    world.journal.clear();
    world.counters.clear();
    world.faults.reset();
    world.scenarios.clear();
    world.met.clear();
    world.explain = plan.explain ?? 'on';
    world.random = seededRandom(world.seed);
    world.quotas = plan.quotas ?? 'enforced';
    world.dialects = plan.dialects ?? {};
    world.clock.set({ now: world.startedAt, mode: plan.clock ?? 'running', speed: plan.speed ?? 1 });
    for (const provider of this.#providers) {
      provider.forget(world);
      await provider.seed(world);
    }
    return world;
  }

  /**
   * Switches quotas, explanations or dialect settings of a world; what is not named stays.
   *
   * @throws SetupError when a setting is unknown, with the ones that exist
   */
  change(id: string, change: Pick<WorldPlan, 'quotas' | 'dialects' | 'explain'>): World {
    const world = this.get(id);
    checkDialects(change.dialects ?? {}, this.#providers);
    if (change.quotas) world.quotas = change.quotas;
    if (change.explain) world.explain = change.explain;
    if (change.dialects) {
      const merged: Record<string, Record<string, string>> = {};
      for (const source of [world.dialects, change.dialects]) {
        for (const [provider, settings] of Object.entries(source)) {
          merged[provider] = { ...merged[provider], ...settings };
        }
      }
      world.dialects = merged;
    }
    return world;
  }

  /** A world as data, whole or without secrets; a simulator that restores it goes on from there. */
  async snapshot(id: string, secrets: 'kept' | 'left out' = 'kept'): Promise<SnapshotWorld> {
    const world = this.get(id);
    const whole = await snapshotOf(world, this.#worlds.get(id)?.plan ?? {});
    return secrets === 'kept' ? whole : withoutSecrets(whole, this.#tables);
  }

  /**
   * Makes a world from its snapshot, under its own id, with the credentials it had. It is made aside; until it
   * takes its place, a world of its id goes on.
   *
   * @param replace whether a world of that id gives way
   * @throws SetupError when the id or a client id is taken, or something it names does not exist; then all stays as it was
   */
  async restore(from: SnapshotWorld, replace = false): Promise<World> {
    this.#givingWay(from.id, replace);
    try {
      await checkSnapshot(from, this.#providers, this.#tables);
    } catch (error) {
      // what is missing is a mistake in the document, and no page that is not there
      throw error instanceof SetupError ? new SetupError(error.message) : error;
    }
    const plan = { ...from.plan, now: new Date(from.plan.now) };
    const world = build(from.id, plan, this.#applicationsOf(plan, from.id, from.id));
    try {
      for (const provider of this.#providers) await provider.seed(world);
      await loadSnapshot(world, from);
      // another may have come meanwhile; from here on nothing waits
      const before = this.#givingWay(from.id, replace);
      this.#applicationsOf(plan, from.id, from.id);
      if (before) this.#forget(before);
      this.#put(world, plan);
      return world;
    } catch (error) {
      for (const provider of this.#providers) provider.forget(world);
      throw error;
    }
  }

  #givingWay(id: string, replace: boolean): World | undefined {
    const before = this.#worlds.get(id)?.world;
    if (!before || replace) return before;
    throw new SetupError(`There is a world "${id}"; replace it with --replace, or ?replace=true.`, 409);
  }

  #put(world: World, plan: WorldPlan): void {
    for (const application of world.applications) this.#clients.set(application.clientId, { world, application });
    this.#worlds.set(world.id, { world, plan });
  }

  #forget(world: World): void {
    this.#worlds.delete(world.id);
    for (const { clientId } of world.applications) this.#clients.delete(clientId);
    for (const provider of this.#providers) provider.forget(world);
    world.journal.dismiss();
    world.clock.end();
  }

  #freeId(name: string | undefined): string {
    const wanted = slug(name ?? '').slice(0, longestSlug) || `world-${this.#made}`;
    let id = wanted;
    for (let n = 2; this.#worlds.has(id); n += 1) id = `${wanted}-${n}`;
    return id;
  }

  // the clients of a world that gives way are free
  #applicationsOf(plan: WorldPlan, worldId: string, givesWay?: string): Application[] {
    const parkSize = sizeOf(plan.parks ?? ['solo'], this.#providers);
    const wanted = plan.applications?.length ? plan.applications : [{ name: 'app' }];
    const made: Application[] = [];
    const isTaken = (id: string) => {
      const owner = this.#clients.get(id)?.world.id;
      return (owner !== undefined && owner !== givesWay) || made.some((one) => one.clientId === id);
    };
    for (const { name = 'app', company, clientId, clientSecret, parkSize: told, limits, redirectUri } of wanted) {
      if (redirectUri !== undefined && !/^https?:\/\/[^/]/i.test(redirectUri)) {
        throw new SetupError(`redirectUri is "${redirectUri}"; give one such as http://localhost:3000/callback.`);
      }
      if (clientId !== undefined && isTaken(clientId)) {
        throw new SetupError(`The client id "${clientId}" is taken; choose another.`, 409);
      }
      const wish = `${worldId}-${slug(name) || 'app'}`;
      let id = clientId ?? wish;
      for (let n = 2; isTaken(id); n += 1) id = `${wish}-${n}`;
      const secret = clientSecret ?? madeSecret(id);
      const application = { clientId: id, clientSecret: secret, name, company: company ?? name };
      made.push({
        ...application,
        parkSize: told ?? parkSize,
        ...(limits && { limits }),
        ...(redirectUri && { redirectUri }),
      });
    }
    return made;
  }
}

function build(id: string, plan: WorldPlan, applications: readonly Application[]): World {
  const { name, seed, now, clock: mode = 'running', speed = 1, applications: _planned, ...told } = plan;
  const clock = new WorldClock({ mode, speed, ...(now && { now }) });
  const more = { ...(name !== undefined && { name }), ...(seed !== undefined && { seed: String(seed) }) };
  return newWorld({ ...told, ...more, id, clock, applications });
}

function sizeOf(parks: readonly string[], providers: readonly Provider[]): number {
  let size = 0;
  // reserved identifiers are tools, and must not move an application into another class of quotas
  for (const park of parks) {
    if (park === reservedPark) continue;
    for (const provider of providers) size += provider.parkSize(park) ?? 0;
  }
  return size;
}

// an id has 100 characters at most, the number that tells namesakes apart included
const longestSlug = 80;

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
