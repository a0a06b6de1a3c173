import type { Body, Reply } from '../../../core/exchange.ts';
import { Refusal } from '../../../core/refusal.ts';
import { parkOf } from '../park/park.ts';
import { parseDeclaration } from '../rights/declaration.ts';
import { settingOf } from '../rights/dialect-rights.ts';
import { newRightId } from '../rights/right-id.ts';
import { sentDeclaration } from '../rights/wire-declaration.ts';
import { declaredReply } from '../rights/wire-rights.ts';
import { refuseKeyedDeclaration } from './sandbox-cases.ts';
import type { Scene } from './scene.ts';

/**
 * Answers a declaration in the sandbox, which keeps none: points of the data set that stand for an error first, then
 * the form of the body; a known point is accepted whatever rights it has (adict.md 8.1, 8.2).
 *
 * @throws Refusal one of the `declaration-…` reasons
 */
export function declareInSandbox({ world, application, now }: Scene, meteringPointId: string, body: Body): Reply {
  refuseKeyedDeclaration(meteringPointId);
  const nulls = settingOf(world, 'nullInDeclaration') === 'absent' ? 'absent' : 'refused';
  const { asDeclared, ...declared } = parseDeclaration(meteringPointId, sentDeclaration(body), nulls);
  if (!parkOf(world).find(meteringPointId)) throw new Refusal('declaration-point-unknown', { meteringPointId });
  const { clientId } = application;
  const right = {
    ...declared,
    id: newRightId(world, clientId, meteringPointId, 0),
    clientId,
    meteringPointId,
    createdAt: now,
    journey: 'direct',
    initial: false,
    happenings: [],
    proofs: [],
  } as const;
  return declaredReply({ right, asDeclared }, world);
}
