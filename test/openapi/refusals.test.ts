import { describe, expect, test } from 'vitest';
import type { Exchange, Reply } from '../../mock-server/core/exchange.ts';
import type { RenderRefusal } from '../../mock-server/core/provider.ts';
import type { World } from '../../mock-server/core/world.ts';
import { gatewayRefusals } from '../../mock-server/providers/grdf/gateway/refusals-gateway.ts';
import { oauthRefusals } from '../../mock-server/providers/grdf/gateway/refusals-oauth.ts';
import { rightsRefusals } from '../../mock-server/providers/grdf/rights/refusals-rights.ts';
import { described, examplesOf, validatorOf } from './examples.ts';

const description = described('grdf-adict');
const validator = validatorOf(description);
const examples = examplesOf(description);
const operations = Object.entries(description.schemas.operations);
const secured = operations.map(([id]) => id).filter((id) => !/^(sofit|okta)/.test(id));

const world = { dialects: {} } as World;

function bodyOf(render: RenderRefusal, operation: string): Extract<Reply, { kind: 'json' }> {
  const exchange = { id: 'x1', operation, receivedAt: new Date(0) } as Exchange;
  const reply = render({ resetsAt: 1000 }, exchange, world);
  if (reply.kind !== 'json') throw new Error(`${operation} is answered by ${reply.kind}`);
  return reply;
}

function isDescribed(operation: string, { status, body }: { status: number; body: unknown }): boolean {
  const schema = description.schemas.operations[operation]?.responses[status]?.['application/json'];
  return schema !== undefined && validator(schema)(body);
}

describe('every refusal that the simulator words is in the description', () => {
  const operationsOf: Record<string, string[]> = {
    declaration: ['declareAccessRight'],
    list: ['listAccessRights', 'searchAccessRights'],
    revocation: ['revokeAccessRight'],
    proofs: ['submitProofs'],
  };

  test.each(Object.entries(rightsRefusals))('%s: its very text is an example (adict.md 4.1-4.3)', (reason, render) => {
    for (const operation of operationsOf[reason.split('-')[0] ?? ''] ?? [reason]) {
      const { status, body } = bodyOf(render, operation);
      const shown = examples.filter(({ where }) => where.startsWith(`${operation} ${status} `));
      expect(shown.map(({ value }) => value)).toContainEqual(body);
    }
  });

  test.each(Object.entries(gatewayRefusals))(
    '%s: of every operation that asks for a token (adict.md 1.7)',
    (_, render) => {
      expect(secured.filter((operation) => !isDescribed(operation, bodyOf(render, operation)))).toEqual([]);
    },
  );

  test.each(Object.entries(oauthRefusals))('%s: of every token server (adict.md 1.5)', (_, render) => {
    const servers = ['sofitToken', 'sofitTokenByQuery', 'oktaToken'];
    expect(servers.filter((operation) => !isDescribed(operation, bodyOf(render, operation)))).toEqual([]);
  });
});
