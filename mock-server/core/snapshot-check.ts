import type { ValidateFunction } from 'ajv';
import { WorldClock } from './clock.ts';
import { checkPlan } from './fault-check.ts';
import { Faults } from './faults.ts';
import { checkDialects, checkParks } from './plan-check.ts';
import type { KeptTable, Provider } from './provider.ts';
import { SetupError } from './refusal.ts';
import type { Shape } from './row-shape.ts';
import { scenarioOf } from './scenarios.ts';
import type { SnapshotScenario, SnapshotWorld } from './snapshot.ts';

/**
 * Holds the parts of a snapshot, whose shape the description of the control API has seen to, to what this simulator has:
 * its parks, settings, operations, scenarios and tables.
 *
 * @throws SetupError (400) with the first part that it cannot go on from
 */
export async function checkSnapshot(
  from: SnapshotWorld,
  providers: readonly Provider[],
  tables: Readonly<Record<string, KeptTable>>,
): Promise<void> {
  checkParks(from.plan.parks ?? [], providers);
  checkDialects(from.plan.dialects ?? {}, providers);
  checkDialects(from.dialects, providers);
  const clock = new WorldClock();
  clock.set({ now: new Date(from.plan.now) });
  clock.set({ ...from.clock, now: new Date(from.clock.now) });
  new Faults('trial').load(from.faults);
  for (const rule of from.faults) checkPlan(rule, providers);
  for (const run of from.scenarios) checkScenario(run, providers);
  await checkTables(from.tables, tables);
}

function checkScenario(run: SnapshotScenario, providers: readonly Provider[]): void {
  const { name, provider: of, since, settingsBefore } = run;
  const told = Object.entries(settingsBefore).filter((entry): entry is [string, string] => entry[1] !== null);
  checkDialects({ [of]: Object.fromEntries(told) }, providers);
  for (const provider of providers) if (provider.name === of) scenarioOf(provider, name);
  new WorldClock().set({ now: new Date(since) });
}

const shapes = new WeakMap<Shape, ValidateFunction>();

async function checkTables(
  stored: SnapshotWorld['tables'],
  tables: Readonly<Record<string, KeptTable>>,
): Promise<void> {
  for (const [name, rows] of Object.entries(stored)) {
    const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
    if (!table) {
      const known = Object.keys(tables).join(', ');
      throw new SetupError(`There is no table "${name}". The tables are: ${known}. Take the snapshot anew.`);
    }
    const isRow = await validatorOf(table.row);
    for (const [key, row] of rows) {
      if (isRow(row)) continue;
      const { instancePath: where = '', message = 'is of another shape' } = isRow.errors?.[0] ?? {};
      const place = [`row "${key}"`, ...where.split('/').slice(1)].join('.');
      throw new SetupError(`In the table ${name}, ${place} ${message}; take the snapshot anew.`);
    }
  }
}

// The validator is loaded and a shape compiled when the first row asks for it.
async function validatorOf(shape: Shape): Promise<ValidateFunction> {
  const known = shapes.get(shape);
  if (known) return known;
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const { default: addFormats } = await import('ajv-formats');
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  addFormats.default(ajv);
  const made = ajv.compile(shape);
  shapes.set(shape, made);
  return made;
}
