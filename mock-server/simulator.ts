import { fileURLToPath } from 'node:url';
import { controlApi } from './control/api.ts';
import type { House } from './control/house.ts';
import { delivering, Postman, postmanTables } from './control/postman.ts';
import type { Application } from './core/application.ts';
import { reservedPark } from './core/park.ts';
import type { Welcome } from './core/provider.ts';
import { SetupError } from './core/refusal.ts';
import type { World } from './core/world.ts';
import { type WorldPlan, Worlds } from './core/worlds.ts';
import { listen } from './http/server.ts';
import type { Pages } from './http/site.ts';
import { signingKey } from './oauth/signing-key.ts';
import { TokenBook } from './oauth/token-book.ts';
import { providersOf } from './providers/index.ts';
import { version } from './version.ts';
import { handleOf, type WorldHandle } from './world-handle.ts';

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
  /** Mail server to which mails are really sent, such as `smtp://localhost:1025`; that of `SMTP_URL` unless told, else none. */
  smtpUrl?: string;
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
export function createSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  return startSimulator(options, builtPages());
}

// Beside the built program, or, run from its source, where the last build left them.
function builtPages(): Pages {
  const built = import.meta.url.endsWith('.ts') ? '../dist/' : './';
  const folder = (name: string): string => fileURLToPath(new URL(built + name, import.meta.url));
  return { console: folder('console'), docs: folder('docs') };
}

/** Starts a simulator that serves ready pages from other folders than the usual ones. */
export async function startSimulator(options: SimulatorOptions, pages: Pages): Promise<Simulator> {
  const { port = 0, host = '127.0.0.1', gasPoints, electricityPoints, smtpUrl, ...plan } = options;
  // an RSA key takes some 100 ms: it is made in the background, and the first token waits for it
  void signingKey();
  const tokens = new TokenBook();
  const providers = providersOf(tokens);
  const worlds = new Worlds(providers, postmanTables);
  await worlds.create(defaultPlan(plan, { gasPoints, electricityPoints }), 'default');
  const house = { version, providers, worlds };
  const postman = postmanOf(smtpUrl ?? process.env.SMTP_URL, house);
  const control = controlApi(house);
  const site = { providers, worlds, tokens, control: postman ? delivering(control, postman) : control, pages };
  const server = await listen(site, { port, host });
  postman?.open(server.url);
  const handle = (world: World): WorldHandle => handleOf(world, { ...house, origin: server.url });
  const [application] = worlds.get('default').applications;
  if (!application) throw new SetupError('The world "default" needs an application.');
  return {
    url: server.url,
    port: server.port,
    application,
    welcome: providers.map((provider) => provider.welcome(worlds.get('default'), server.url)),
    world: (id = 'default') => handle(worlds.get(id)),
    createWorld: async (worldPlan = {}) => handle(await worlds.create(worldPlan)),
    async close() {
      await server.close();
      await postman?.close();
    },
  };
}

function postmanOf(smtpUrl: string | undefined, house: House): Postman | undefined {
  return smtpUrl ? new Postman(smtpUrl, house) : undefined;
}

// A newcomer reads at once: the first homes of the park `solo` have given their consent; a park made to size has too.
// The reserved identifiers are always readable.
function defaultPlan(
  plan: WorldPlan,
  sizes: { gasPoints: number | undefined; electricityPoints: number | undefined },
): WorldPlan {
  const { gasPoints, electricityPoints } = sizes;
  const sized = [
    ...(gasPoints === undefined ? [] : [`gas-points:${gasPoints}`]),
    ...(electricityPoints === undefined ? [] : [`electricity-points:${electricityPoints}`]),
  ];
  const parks = plan.parks ?? ['solo', ...sized, reservedPark];
  const rights = plan.rights ?? (sized.length === 0 ? firstHomes : 'active');
  return { name: 'default', applications: [defaultApplication], ...plan, parks, rights };
}

// The monthly gas home and the electricity home of `fixtures/parks/solo.json`.
const firstHomes = ['00000000010001', '00000000011001'];
