import routes from '../../openapi/generated/control.routes.json' with { type: 'json' };
import type { operations } from '../../openapi/types/control.d.ts';
import type { Api, ControlRequest } from '../core/api.ts';
import type { Reply } from '../core/exchange.ts';
import * as agenda from './agenda-verbs.ts';
import { checkRequest } from './check.ts';
import * as consents from './consent-verbs.ts';
import * as coverage from './coverage-verbs.ts';
import * as errors from './error-verbs.ts';
import * as faults from './fault-verbs.ts';
import * as fidelity from './fidelity-verbs.ts';
import type { House } from './house.ts';
import * as journal from './journal-verbs.ts';
import * as look from './look-verbs.ts';
import * as mailbox from './mailbox-verbs.ts';
import * as meters from './meter-verbs.ts';
import * as points from './point-verbs.ts';
import * as quotas from './quota-verbs.ts';
import * as reproduction from './reproduction.ts';
import * as scenarios from './scenario-verbs.ts';
import * as snapshot from './snapshot-verbs.ts';
import * as welcome from './welcome-verbs.ts';
import * as worlds from './world-verbs.ts';

type Verb = (request: ControlRequest, house: House) => Reply | Promise<Reply>;

const verbs = {
  health: look.health,
  listProviders: look.listProviders,
  listProviderEvents: look.listProviderEvents,
  listDialect: look.listDialect,
  createWorld: worlds.createWorld,
  listWorlds: worlds.listWorlds,
  showWorld: worlds.showWorld,
  changeWorld: worlds.changeWorld,
  deleteWorld: worlds.deleteWorld,
  resetWorld: worlds.resetWorld,
  showClock: worlds.showClock,
  setClock: worlds.setClock,
  advanceClock: worlds.advanceClock,
  showAgenda: agenda.showAgenda,
  showWelcome: welcome.showWelcome,
  bringAbout: look.bringAbout,
  listPoints: points.listPoints,
  showPoint: meters.showPoint,
  readReadings: meters.readReadings,
  readJournal: journal.readJournal,
  showEntry: journal.showEntry,
  streamJournal: journal.streamJournal,
  expectJournal: journal.expectJournal,
  listConsents: consents.listConsents,
  listQuotas: quotas.listQuotas,
  listReserved: faults.listReserved,
  listFaults: faults.listFaults,
  useFault: faults.useFault,
  replaceFaults: faults.replaceFaults,
  resetFaults: faults.resetFaults,
  restoreFaults: faults.restoreFaults,
  removeFault: faults.removeFault,
  listScenarios: scenarios.listScenarios,
  listRunningScenarios: scenarios.listRunningScenarios,
  useScenario: scenarios.useScenario,
  endScenario: scenarios.endScenario,
  listErrors: errors.listErrors,
  showError: errors.showError,
  reproduceError: reproduction.reproduceError,
  showFidelity: fidelity.showFidelity,
  readMailbox: mailbox.readMailbox,
  showMail: mailbox.showMail,
  showHolderPage: mailbox.showHolderPage,
  answerAsHolder: mailbox.answerAsHolder,
  showCoverage: coverage.showCoverage,
  takeSnapshot: snapshot.takeSnapshot,
  restoreSnapshot: snapshot.restoreSnapshot,
} satisfies Record<keyof operations, Verb>;

const bodiless = new Set(routes.filter(({ accepts }) => accepts.length === 0).map(({ operation }) => operation));

/** The simulator's own routes: each checked against its description, then answered by one verb. */
export function controlApi(house: House): Api {
  return {
    routes,
    async answer(request) {
      // a plain question has nothing to check, and must not wait for the validator to load
      const plain = request.query.size === 0 && bodiless.has(request.operation);
      if (!plain) await checkRequest(request);
      return verbs[request.operation as keyof operations](request, house);
    },
  };
}
