import { describe, expect, test } from 'vitest';
import { departuresOf } from '../../mock-server/control/departures.ts';
import { protocolDepartures } from '../../mock-server/control/protocol-departures.ts';
import type { JournalEntry } from '../../mock-server/core/journal.ts';
import { TokenBook } from '../../mock-server/oauth/token-book.ts';
import { grdf } from '../../mock-server/providers/grdf/index.ts';
import { providersOf } from '../../mock-server/providers/index.ts';
import { fakeProvider } from '../core/fake-provider.ts';

function entry(more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: 'x1',
    at: new Date('2026-01-15T08:00:00Z'),
    realAt: 0,
    provider: 'grdf',
    operation: 'publishedConsumption',
    mount: '/adict/v2',
    method: 'GET',
    url: '/adict/v2/pce/09999999900617/donnees_consos_publiees?periode=2025',
    status: 200,
    decidedBy: 'handler',
    bytes: 10,
    tookMs: 1,
    request: { headers: {} },
    ...more,
  };
}

const providers = providersOf(new TokenBook());
const providerOf = (name: string) => providers.find((one) => one.name === name) ?? fakeProvider();
const found = (more: Partial<JournalEntry>) => {
  const one = entry(more);
  return protocolDepartures(providerOf(one.provider), one);
};
const codes = (more: Partial<JournalEntry>): string[] => found(more).map(({ code }) => code);
const token = { operation: 'sofitToken', method: 'POST', url: '/token' };

describe('departures from the ways of HTTP and OAuth', () => {
  test('a plain request has none', () => {
    expect(codes({})).toEqual([]);
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '20' };
    expect(codes({ ...token, request: { headers: form, body: 'client_id=a&client_secret=***' } })).toEqual([]);
    expect(codes({ method: 'PATCH', request: { headers: { 'content-length': '0' } } })).toEqual([]);
  });

  test.each([
    ['missing-content-type', { method: 'PUT', request: { headers: { 'content-length': '2' }, body: '{}' } }],
    ['missing-content-type', { method: 'POST', request: { headers: { 'transfer-encoding': 'chunked' } } }],
    ['get-with-body', { request: { headers: { 'content-length': '2', 'content-type': 'application/json' } } }],
    ['secret-in-query', { ...token, url: '/token?realm=/x&client_secret=***' }],
    [
      'basic-and-body-credentials',
      { ...token, request: { headers: { authorization: 'Basic …' }, body: 'client_secret=***' } },
    ],
    ['token-older-than-its-life', { decidedBy: 'auth', reason: 'token-expired', status: 401 }],
    ['secret-in-query', { ...token, url: '/token?realm=/x;client_secret=***' }],
    ['span-cut-wrong', { provider: 'enedis', reason: 'curve-too-long', status: 400 }],
    ['span-cut-wrong', { provider: 'enedis', reason: 'before-consent', status: 403 }],
    ['span-cut-wrong', { provider: 'enedis', reason: 'before-activation', status: 400 }],
    ['span-cut-wrong', { reason: 'too-deep-5-years', status: 400 }],
    ['span-cut-wrong', { reason: 'start-not-before-end', status: 400 }],
  ] as const)('%s', (code, more) => {
    expect(codes(more)).toEqual([code]);
  });

  test('a token that was too old says when it ended', () => {
    const why = 'the token expired on 2026-01-15 at 09:00:00';
    const [departure] = found({ decidedBy: 'auth', reason: 'token-expired', why });
    expect(departure?.about).toBe(`a token was used after its life: ${why}`);
  });

  test('the body `{ }` on the GET of the list is the operator’s own habit (adict.md 2.2)', () => {
    const request = { headers: { 'content-length': '3', 'content-type': 'application/json' }, body: '{ }' };
    expect(codes({ operation: 'listAccessRights', request })).toEqual([]);
  });

  test('every reason of a span and every habit is one that its provider has', () => {
    for (const { refusals, routes, departures } of providers) {
      expect(Object.keys(refusals)).toEqual(expect.arrayContaining(Object.keys(departures.spanReasons)));
      const operations = routes.map(({ operation }) => operation);
      expect(operations).toEqual(expect.arrayContaining(Object.keys(departures.habits)));
    }
  });

  test('an operator’s habits and reasons are its own', () => {
    const request = { headers: { 'content-length': '3', 'content-type': 'application/json' }, body: '{ }' };
    expect(codes({ provider: 'other', operation: 'listAccessRights', request })).toEqual(['get-with-body']);
    expect(codes({ provider: 'other', reason: 'curve-too-long' })).toEqual([]);
  });

  test('an address of a hundred times the length is judged in a hundred times the time, not in its square', () => {
    const timeOf = (count: number): number => {
      const urls = ['?', '?&', '&client_', '?a&'].map((part) => `/x${part.repeat(count)}`);
      const runs = Array.from({ length: 3 }, () => {
        const started = performance.now();
        for (const url of urls) expect(codes({ url })).toEqual([]);
        return performance.now() - started;
      });
      return Math.min(...runs);
    };
    // a square would be ten thousand
    expect(timeOf(100_000) / timeOf(1_000)).toBeLessThan(2_000);
  });

  test('what a fault ordered is no mistake of the client', () => {
    expect(codes({ decidedBy: 'fault', reason: 'curve-too-long', fault: { rule: 'f1', fired: 1 } })).toEqual([]);
    expect(codes({ decidedBy: 'fault', reason: 'token-expired', fault: { rule: 'f1', fired: 1 } })).toEqual([]);
  });
});

describe('departures from the description', () => {
  const provider = grdf(new TokenBook());
  const of = async (more: Partial<JournalEntry>) => (await departuresOf(provider, entry(more))).map(({ code }) => code);
  const path = '/adict/v2/pce/09999999900617';

  test.each([
    [[], {}],
    [['unknown-parameter'], { url: `${path}/donnees_consos_publiees?periode=2025&colour=blue` }],
    [['parameter-twice'], { url: `${path}/donnees_consos_publiees?periode=2025&periode=2024` }],
    [['missing-parameter'], { ...token, operation: 'sofitTokenByQuery', url: '/openam/oauth2/access_token' }],
    [['malformed-parameter'], { ...token, operation: 'sofitTokenByQuery', url: '/openam/oauth2/access_token?realm=x' }],
    [
      ['body-missing'],
      { operation: 'declareAccessRight', method: 'PUT', url: `${path}/droit_acces`, request: { headers: {} } },
    ],
  ] as const)('%o', async (told, more) => {
    expect(await of(more)).toEqual(told);
  });

  test('a body that is not as described says where', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': '30' };
    const more = { operation: 'declareAccessRight', method: 'PUT', url: `${path}/droit_acces` };
    const found = await of({ ...more, request: { headers, body: '{"role_tiers":7}' } });
    expect(new Set(found)).toEqual(new Set(['body-not-as-described']));
  });
});
