import type { Import, Source } from './source.ts';

/** A part of the repo and what its files may import of it (design: what each folder may see). */
interface Zone {
  /** What it is called in the sentence. */
  readonly name: string;
  readonly holds: RegExp;
  readonly sees: RegExp;
  /** The same as `sees`, in words. */
  readonly may: string;
}

const everything = /^/;

const zones: readonly Zone[] = [
  { name: 'core', holds: /^mock-server\/core\//, sees: /^mock-server\/core\//, may: 'core' },
  { name: 'oauth', holds: /^mock-server\/oauth\//, sees: /^mock-server\/(core|oauth)\//, may: 'core and oauth' },
  {
    name: 'http',
    holds: /^mock-server\/http\//,
    sees: /^(mock-server\/(core|oauth|http)|openapi)\//,
    may: 'core, oauth, http and openapi',
  },
  {
    name: 'control',
    holds: /^mock-server\/control\//,
    sees: /^(mock-server\/(core|control)|openapi)\//,
    may: 'core, control and openapi',
  },
  {
    name: 'the console',
    holds: /^mock-server\/console\//,
    sees: /^(mock-server\/console|openapi)\//,
    may: 'itself and openapi: it talks to the control API',
  },
  {
    name: 'the list of providers',
    holds: /^mock-server\/providers\/index\.ts$/,
    sees: /^mock-server\/(core\/|oauth\/|providers\/[^/]+\/index\.ts$)/,
    may: "core, oauth and each provider's index.ts",
  },
  {
    name: 'the command line',
    holds: /^mock-server\/cli(\.ts$|\/)/,
    sees: /^mock-server\/(cli\/|core\/|testing\/remote\.ts$|(cli|simulator|index|config|version)\.ts$)|^openapi\/|^contracts\/(verify|conformance|portal)\/index\.ts$/,
    may: 'the simulator, core, openapi and the verdicts: it steers by the control API',
  },
  {
    name: 'the help for tests',
    holds: /^mock-server\/testing\//,
    sees: /^mock-server\/(testing\/|core\/refusal\.ts$|simulator\.ts$)|^openapi\/types\//,
    may: "itself, the simulator, the core's errors and openapi/types: it steers by the control API",
  },
  {
    name: 'the composition root',
    holds: /^mock-server\/(simulator|world-handle|index|config|version)\.ts$/,
    sees: everything,
    may: 'everything',
  },
  {
    name: 'the reference client',
    holds: /^reference-client\//,
    sees: /^(reference-client|openapi\/types)\//,
    may: 'itself and openapi/types: it runs against the real APIs too',
  },
  {
    name: 'contracts',
    holds: /^contracts\//,
    sees: /^((contracts|reference-client|openapi|fixtures|test)\/|mock-server\/(index|testing\/index|core\/html)\.ts$)/,
    may: 'the reference client, the simulator by its public surface and its help for tests, openapi and fixtures',
  },
];

// One zone for each provider: it sees itself and never another one.
function zoneOf(path: string): Zone | undefined {
  const provider = /^mock-server\/providers\/([^/]+)\//.exec(path)?.[1];
  if (provider === undefined) return zones.find((zone) => zone.holds.test(path));
  return {
    name: `the ${provider} provider`,
    holds: everything,
    sees: new RegExp(`^(mock-server/(core|oauth|providers/${provider})|openapi/(types|generated)|fixtures)/`),
    may: 'core, oauth, openapi/types, openapi/generated, fixtures and itself',
  };
}

const packageHomes: Readonly<Record<string, RegExp>> = {
  express: /^mock-server\/http\//,
  'express-rate-limit': /^mock-server\/http\//,
  busboy: /^mock-server\/http\//,
  commander: /^mock-server\/cli(\.ts$|\/)/,
};

const homeNames: Readonly<Record<string, string>> = {
  express: 'http',
  'express-rate-limit': 'http',
  busboy: 'http',
  commander: 'the command line',
};

/** A sentence for each import that crosses a border. */
export function borderViolations(source: Source): string[] {
  const zone = zoneOf(source.path);
  if (!zone) return [`${source.path} lies in no known folder: give it a line in test/architecture/borders.ts.`];
  return source.imports.flatMap((one) => violationOf(source.path, zone, one) ?? []);
}

function violationOf(path: string, zone: Zone, one: Import): string | undefined {
  const where = `${path}:${one.line}`;
  const home = one.inRepo ? undefined : packageHomes[one.target];
  if (home && !home.test(path)) return `${where} imports ${one.target}: only ${homeNames[one.target]} may.`;
  if (!one.inRepo || zone.sees.test(one.target)) return undefined;
  return `${where} imports ${one.target}: ${zone.name} may import ${zone.may}.`;
}

/** A sentence for each circle of files that load each other; imports of types and later imports make none. */
export function cycleViolations(sources: readonly Source[]): string[] {
  const loads = new Map(sources.map((source) => [source.path, loadedBy(source)]));
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0)
      circles.push(`${[...way.slice(start), path].join(' → ')}: these files import each other in a circle.`);
    if (start >= 0 || finished.has(path)) return;
    for (const next of loads.get(path) ?? []) visit(next, [...way, path]);
    finished.add(path);
  };
  for (const path of loads.keys()) visit(path, []);
  return circles;
}

const loadedBy = (source: Source): string[] =>
  source.imports.filter((one) => one.inRepo && one.loads === 'at once').map((one) => one.target);
