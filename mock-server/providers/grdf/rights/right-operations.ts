import { json, type Reply } from '../../../core/exchange.ts';
import type { Handler } from '../../../core/provider.ts';
import { refuseKeyedRight } from '../sandbox/sandbox-cases.ts';
import { declareInSandbox } from '../sandbox/sandbox-declaration.ts';
import { sceneOf } from '../sandbox/scene.ts';
import { accessRightIn, meteringPointIn } from '../wire-path.ts';
import { listRights } from './access-rights.ts';
import { declare } from './declare.ts';
import { submitProofs } from './proof-submission.ts';
import { revoke } from './revocation.ts';
import { rulesOf } from './right-rules.ts';
import { parseFilter, searchRights } from './search.ts';
import { declaredReply, outcomeOnWire } from './wire-rights.ts';
import { rightsReply } from './wire-rights-list.ts';

const done = (): Reply => json(outcomeOnWire());

/** The five operations on access rights (adict.md 2.1). */
export const rightOperations = {
  declareAccessRight: async (exchange, world) => {
    const scene = await sceneOf(exchange, world, 'write');
    const meteringPointId = meteringPointIn(exchange) ?? '';
    if (scene.inSandbox) return declareInSandbox(scene, meteringPointId, exchange.body);
    const { clientId } = scene.application;
    return declaredReply(await declare(scene.world, clientId, meteringPointId, exchange.body, scene.now), scene.world);
  },

  listAccessRights: async (exchange, world) => {
    const { world: here, application, now } = await sceneOf(exchange, world);
    const rules = await rulesOf(here, application.clientId, now);
    return rightsReply(listRights(here, application.clientId, now), here, application, now, rules);
  },

  searchAccessRights: async (exchange, world) => {
    const { world: here, application, now } = await sceneOf(exchange, world);
    const filter = parseFilter(exchange.body);
    const rules = await rulesOf(here, application.clientId, now);
    const found = searchRights(here, application.clientId, filter, now, rules);
    return rightsReply(found, here, application, now, rules);
  },

  revokeAccessRight: async (exchange, world) => {
    const { world: here, application, now, inSandbox } = await sceneOf(exchange, world, 'write');
    if (inSandbox) refuseKeyedRight(exchange);
    await revoke(here, application.clientId, accessRightIn(exchange), now);
    return done();
  },

  submitProofs: async (exchange, world) => {
    const { world: here, application, now, inSandbox } = await sceneOf(exchange, world, 'write');
    if (inSandbox) refuseKeyedRight(exchange);
    await submitProofs(here, application.clientId, accessRightIn(exchange), exchange.body, now);
    return done();
  },
} satisfies Record<string, Handler>;
