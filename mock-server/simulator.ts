import { fileURLToPath } from 'node:url';
import { controlApi } from './control/api.ts';
import type { Application } from './core/application.ts';
import type { ClockState } from './core/clock.ts';
import type { JournalEntry, JournalFilter } from './core/journal.ts';
import type { Mail, PointSummary, Welcome } from './core/provider.ts';
import { SetupError } from './core/refusal.ts';
import type { World } from './core/world.ts';
import { type WorldPlan, Worlds } from './core/worlds.ts';
import { listen } from './http/server.ts';
import { signingKey } from './oauth/signing-key.ts';
import { TokenBook } from './oauth/token-book.ts';
import { providersOf } from './providers/index.ts';
import { version } from './version.ts';

/** How to start a simulator. The world options are those of the world `default`. */
export interface SimulatorOptions extends Omit<WorldPlan, 'name'> {
  /** Port to listen on; a free one unless told. */
  port?: number;
  /** Address to listen on; loopback unless told. */
  host?: string;
  /** Adds a gas park of this many metering points, all readable by the default application. */
  gasPoints?: number;
  /** Adds an electricity park of this many metering points, all readable by the default application. */
  electricityPoints?: number;
}

/** A running simulator. */
export interface Simulator {
  /** Base URL, such as `http://localhost:4010`. */
  readonly url: string;
  readonly port: number;
  /** The application of the world `default`: client id and secret to ask a token with. */
  readonly application: Application;
  /** What a newcomer needs first, of each provider. */
  readonly welcome: readonly Welcome[];
  /** A world by its id; the world `default` unless told. Throws `SetupError` when there is none. */
  world(id?: string): WorldHandle;
  /** Makes an isolated world: own clock, seed, applications, rights, quotas and journal. */
  createWorld(plan?: WorldPlan): Promise<WorldHandle>;
  /** Stops listening; running answers end first. */
  close(): Promise<void>;
}

/** What a test does with a world. */
export interface WorldHandle {
  readonly id: string;
  readonly applications: readonly Application[];
  /** The world's clock. `advance` takes an ISO 8601 duration, such as `P3DT1H`, on the calendar of Paris. */
  readonly clock: {
    now(): Date;
    state(): ClockState;
    set(change: { now?: Date; mode?: 'running' | 'frozen'; speed?: number }): void;
    advance(by: string): void;
  };
  /** Brings an event about, such as `happen('grdf', 'holderAccepts', { meteringPointId })`. */
  happen(provider: string, event: string, input?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Exchanges that match, oldest first. */
  journal(filter?: JournalFilter): JournalEntry[];
  points(): Promise<PointSummary[]>;
  mails(): Promise<Mail[]>;
  /** Puts the world back to how it began. */
  reset(): Promise<void>;
  /** Throws the world away. */
  delete(): void;
}

/** The application that every simulator has. */
const defaultApplication = { name: 'wattif', company: 'WATTIF', clientId: 'wattif', clientSecret: 'wattif-secret' };

/**
 * Starts a simulator on loopback: a free port unless told, as many at once in one process as you like.
 *
 * @example
 * const simulator = await createSimulator({ seed: 7, now: new Date('2026-01-15T08:00:00Z'), clock: 'frozen' });
 * await fetch(`${simulator.url}/_wattif/health`);
 * await simulator.close();
 *
 * @throws SetupError when an option makes no sense, or the port is taken
 */
export async function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, host = '127.0.0.1', gasPoints, electricityPoints, ...plan } = options;
  // an RSA key takes some 100 ms: it is made in the background, and the first token waits for it
  void signingKey();
  const tokens = new TokenBook();
  const providers = providersOf(tokens);
  const worlds = new Worlds(providers);
  await worlds.create(defaultPlan(plan, { gasPoints, electricityPoints }), 'default');
  const house = { version, providers, worlds };
  const docs = fileURLToPath(new URL('./docs', import.meta.url));
  const site = { providers, worlds, tokens, control: controlApi(house), docs };
  const server = await listen(site, { port, host });
  const handle = (world: World): WorldHandle => handleOf(world, house);
  const [application] = worlds.get('default').applications;
  if (!application) throw new SetupError('The world "default" needs an application.');
  return {
    url: server.url,
    port: server.port,
    application,
    welcome: providers.map((provider) => provider.welcome(worlds.get('default'), server.url)),
    world: (id = 'default') => handle(worlds.get(id)),
    createWorld: async (worldPlan = {}) => handle(await worlds.create(worldPlan)),
    close: () => server.close(),
  };
}

// A newcomer reads at once: the first homes of the park `solo` have given their consent; a park made to size has too.
function defaultPlan(
  plan: WorldPlan,
  sizes: { gasPoints: number | undefined; electricityPoints: number | undefined },
): WorldPlan {
  const { gasPoints, electricityPoints } = sizes;
  const sized = [
    ...(gasPoints === undefined ? [] : [`gas-points:${gasPoints}`]),
    ...(electricityPoints === undefined ? [] : [`electricity-points:${electricityPoints}`]),
  ];
  const parks = plan.parks ?? ['solo', ...sized];
  const rights = plan.rights ?? (sized.length === 0 ? firstHomes : 'active');
  return { name: 'default', applications: [defaultApplication], ...plan, parks, rights };
}

// The monthly gas home and the electricity home of `fixtures/parks/solo.json`.
const firstHomes = ['00000000010001', '00000000011001'];

function handleOf(world: World, { providers, worlds }: { providers: ReturnType<typeof providersOf>; worlds: Worlds }) {
  return {
    id: world.id,
    applications: world.applications,
    clock: world.clock,
    async happen(provider: string, event: string, input: Record<string, unknown> = {}) {
      const found = providers.find(({ name }) => name === provider)?.events[event];
      if (!found) throw new SetupError(`There is no event ${provider}/${event}.`, 404);
      return found.happen(world, input);
    },
    journal: (filter?: JournalFilter) => world.journal.find(filter),
    async points() {
      const found: PointSummary[] = [];
      for (const provider of providers) for await (const point of provider.points(world)) found.push(point);
      return found;
    },
    mails: async () => (await Promise.all(providers.map((provider) => provider.mails(world)))).flat(),
    reset: async () => {
      await worlds.reset(world.id);
    },
    delete: () => worlds.delete(world.id),
  };
}
