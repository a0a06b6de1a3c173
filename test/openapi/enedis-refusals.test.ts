import { describe, expect, test } from 'vitest';
import type { Exchange, Reply } from '../../mock-server/core/exchange.ts';
import type { RenderRefusal } from '../../mock-server/core/provider.ts';
import type { World } from '../../mock-server/core/world.ts';
import { type AuthorizeFault, faultReply } from '../../mock-server/providers/enedis/consents/wire-authorize.ts';
import { businessRefusals } from '../../mock-server/providers/enedis/refusals-business.ts';
import { gatewayRefusals } from '../../mock-server/providers/enedis/tokens/refusals-gateway.ts';
import { tokenRefusals } from '../../mock-server/providers/enedis/tokens/refusals-token.ts';
import { described, examplesOf, validatorOf } from './examples.ts';

const description = described('enedis-data-connect');
const validator = validatorOf(description);
const examples = examplesOf(description);
const secured = Object.entries(description.schemas.operations)
  .filter(([, { responses }]) => responses['429'])
  .map(([id]) => id);

type JsonReply = Extract<Reply, { kind: 'json' }>;

function replyOf(render: RenderRefusal, operation: string, setting: Record<string, string> = {}): JsonReply {
  const world = { dialects: { enedis: setting } } as unknown as World;
  const exchange = { id: 'x1', operation, receivedAt: new Date(0), headers: {} } as unknown as Exchange;
  const reply = render({ clientId: 'nobody', quota: 'perHour', resetsAt: 1000 }, exchange, world);
  if (reply.kind === 'json') return reply;
  // one body of v4 is recorded with its blanks, and travels as text
  if (reply.kind !== 'text') throw new Error(`${operation} is answered by no JSON`);
  return { kind: 'json', status: reply.status, body: JSON.parse(reply.text) };
}

function isDescribed(operation: string, { status, body }: JsonReply): boolean {
  const schema = description.schemas.operations[operation]?.responses[status]?.['application/json'];
  return schema !== undefined && validator(schema)(body) === true;
}

function isShown(operation: string, { status, body }: JsonReply): boolean {
  const shown = examples.filter(({ where }) => where.startsWith(`${operation} ${status} `));
  return shown.some(({ value }) => JSON.stringify(value) === JSON.stringify(body));
}

describe('every refusal that the simulator words is in the description', () => {
  const customers = ['identity', 'contactData', 'contracts', 'addresses'];
  const oldCustomers = customers.map((operation) => `${operation}V4`);
  const contractApis = ['contractSituation', 'contractSummary', 'generalData', 'supply', 'metering'];
  const curves = [
    'consumptionLoadCurve',
    'consumptionLoadCurveV4',
    'consumptionLoadCurve2026',
    'consumptionLoadCurveV1',
  ];
  const always = ['moved-out', 'no-consent', 'before-consent', 'unauthorized-user', 'not-holder'];
  const failures = [
    'technical-error',
    'technical-exception',
    'technical-failure',
    'internal-error',
    'service-unavailable',
  ];
  const aboutPoint = ['usage-point-missing', 'usage-point-malformed'];

  // Reasons that only some operations can have; all others are of metering.
  const operationsOf = (reason: string): readonly string[] => {
    if (reason === 'no-site') return [...customers, ...oldCustomers];
    if (reason === 'no-services' || reason === 'unknown-contract') return contractApis;
    if (aboutPoint.includes(reason)) return [...curves, ...customers, ...oldCustomers];
    if (always.includes(reason) || failures.includes(reason)) return [...curves, ...customers, ...oldCustomers];
    return curves;
  };

  test.each(Object.entries(businessRefusals))('%s: its very text is an example (enedis.md 4.2)', (reason, render) => {
    const silent = operationsOf(reason).filter((operation) => !isShown(operation, replyOf(render, operation)));
    expect(silent).toEqual([]);
  });

  test.each([
    ['in French', { language: 'french' }],
    ['in English', { language: 'english' }],
    ['in the documented shape', { shape2026: 'code-and-message' }],
    ['in the documented list', { shape2026: 'list' }],
    ['with older codes', { v4PeriodCodes: 'older' }],
  ])('%s too, where the world says so', (_, setting) => {
    const undescribed = Object.entries(businessRefusals).flatMap(([reason, render]) =>
      operationsOf(reason)
        .filter((operation) => !isDescribed(operation, replyOf(render, operation, setting)))
        .map((operation) => `${reason} of ${operation}`),
    );
    expect(undescribed).toEqual([]);
  });

  test.each(Object.entries(gatewayRefusals))(
    '%s: of every operation that asks for a token (enedis.md 4.1)',
    (_, render) => {
      for (const setting of [{}, { v4QuotaBody: 'gateway' }]) {
        expect(secured.filter((operation) => !isDescribed(operation, replyOf(render, operation, setting)))).toEqual([]);
      }
    },
  );

  test.each(Object.entries(tokenRefusals))(
    '%s: of the token servers that can say so (enedis.md 1.3)',
    (reason, render) => {
      const servers =
        reason === 'oauth-bad-code' || reason === 'oauth-bad-refresh-token'
          ? ['tokenV1']
          : ['tokenV3', 'tokenV1', 'revokeV3'];
      expect(servers.filter((operation) => !isShown(operation, replyOf(render, operation)))).toEqual([]);
    },
  );

  test.each<AuthorizeFault>([
    'missing-parameter',
    'missing-response-type',
    'malformed-duration',
    'too-long-duration',
    'unknown-client',
  ])('%s: of both consent pages (enedis.md 1.4)', (fault) => {
    const reply = faultReply(fault, undefined, { dialects: {} } as unknown as World);
    if (reply.kind !== 'json') throw new Error('the default answer is JSON');
    const pages = ['authorizeV1', 'decideV1', 'authorizeV2', 'decideV2'];
    expect(pages.filter((operation) => !isShown(operation, reply))).toEqual([]);
  });
});
