import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { type Random, seededRandom } from '../../mock-server/core/random.ts';
import { startSimulator } from '../support/adict.ts';

const requests = 3000;

const paths = [
  '/adict/v2/droits_acces',
  '/adict/v2/droit_acces/9388f0df-14aa-02a9-e053-2b40ec0a76fd',
  '/adict/v2/droit_acces/9388f0df-14aa-02a9-e053-2b40ec0a76fd/preuves',
  '/adict/v2/pce/GI999055/droit_acces',
  '/adict/v2/pce/{point}/droit_acces',
  '/adict/v2/pce/{point}/donnees_consos_publiees',
  '/adict/v2/pce/{point}/donnees_consos_informatives',
  '/adict/v2/pce/{point}/donnees_injections_publiees',
  '/adict/v2/pce/{point}/donnees_contractuelles',
  '/adict/v2/pce/{point}/donnees_techniques',
  '/adict/bas/v6/pce/09999999900617/donnees_consos_publiees',
  '/adict/bas/v6/pce/09999999900617/droit_acces',
  '/openam/oauth2/realms/externeGrdf/access_token',
  '/openam/oauth2/realms/externeGrdf/authorize',
  '/oauth2/aus5y2ta2uEHjCWIR417/v1/token',
  '/_wattif/worlds',
  '/_wattif/worlds/default/clock',
  '/_wattif/worlds/default/clock/advance',
  '/_wattif/worlds/default/events/grdf/holderAccepts',
  '/_wattif/worlds/default/events/grdf/readingCorrected',
  '/_wattif/worlds/default/journal',
  '/_wattif/worlds/default/points',
  '/_wattif/worlds/nowhere/points',
] as const;

const values: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  'é'.repeat(300),
  '\u0000',
  '../../etc/passwd',
  '2026-02-30',
  '2025-01-01',
  '9999-99-99',
  'P3D',
  'P999999999Y',
  'Vrai',
  'AUTORISE_CONTRAT_FOURNITURE',
  '75001',
  [],
  ['x', null, 3],
  {},
  { __proto__: { polluted: true } },
  { toString: 1 },
  '__proto__',
  'constructor',
];

const keys = [
  'role_tiers',
  'nom_titulaire',
  'raison_sociale',
  'code_postal',
  'courriel_titulaire',
  'date_debut_droit_acces',
  'date_fin_droit_acces',
  'perim_donnees_conso_debut',
  'perim_donnees_publiees',
  'id_pce',
  'etat_droit_acces',
  'statut_controle_preuve',
  'periode',
  'date_debut',
  'date_fin',
  'filtre',
  'grant_type',
  'client_id',
  'scope',
  'redirect_uri',
  'by',
  'now',
  'mode',
  'speed',
  'parks',
  'meteringPointId',
  'accessRightId',
  'date',
  'volume',
  'since',
  'limit',
  '__proto__',
  'constructor',
];

const pick = <T>(random: Random, from: readonly T[]): T => from[random.int(0, from.length - 1)] as T;

function hostileBody(random: Random): { body?: string | Buffer; type?: string } {
  const object = Object.fromEntries(
    Array.from({ length: random.int(0, 6) }, () => [pick(random, keys), pick(random, values)]),
  );
  switch (random.int(0, 8)) {
    case 0:
      return {};
    case 1:
      return { body: '{"broken": ', type: 'application/json' };
    case 2:
      return { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), type: 'application/json' };
    case 3:
      return {
        body: new URLSearchParams(
          Object.entries(object).map(([key, value]): [string, string] => [key, JSON.stringify(value)]),
        ).toString(),
        type: 'application/x-www-form-urlencoded',
      };
    case 4:
      return {
        body: '--x\r\nContent-Disposition: form-data; name="preuves"; filename="a.pdf"\r\n\r\nabc',
        type: 'multipart/form-data; boundary=x',
      };
    case 5:
      return { body: '['.repeat(5000), type: 'application/json' };
    case 6:
      return { body: JSON.stringify([object]), type: 'application/json' };
    default:
      return {
        body: JSON.stringify(object),
        type: pick(random, ['application/json', 'text/plain', 'application/x-ndjson']),
      };
  }
}

function hostileQuery(random: Random): string {
  const parts = Array.from(
    { length: random.int(0, 4) },
    () => `${pick(random, keys)}=${encodeURIComponent(JSON.stringify(pick(random, values)))}`,
  );
  if (random.int(0, 15) === 0) parts.push('%E0%A4%A=%', 'x'.repeat(2000));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

test('a few thousand hostile requests get the API’s own error or a 4xx: never a 500, never a crash', async () => {
  await using started = await startSimulator();
  const token = await started.adict.token();
  const [point] = await started.world.points();
  const random = seededRandom('hostile');
  const failures: string[] = [];
  for (let n = 0; n < requests; n += 1) {
    const method = pick(random, ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
    const path = pick(random, paths).replace('{point}', point?.meteringPointId ?? '') + hostileQuery(random);
    const { body, type } = hostileBody(random);
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (type) headers['content-type'] = type;
    const allowed = method !== 'GET' && method !== 'HEAD' && body !== undefined;
    const response = await fetch(started.simulator.url + path, {
      method,
      headers,
      redirect: 'manual',
      ...(allowed && { body: body as NonNullable<RequestInit['body']> }),
    });
    const text = await response.text();
    if (response.status >= 500 && !text.includes('2000000') && !text.includes('2000000001')) {
      failures.push(
        `${n}: ${method} ${path} ${String(body).slice(0, 200)} -> ${response.status} ${text.slice(0, 200)}`,
      );
    }
    if (/\bat .*\.[jt]s:\d+/.test(text)) failures.push(`${n}: ${method} ${path} shows a stack`);
  }
  expect(failures).toEqual([]);
  expect(started.world.journal({ decidedBy: 'bug' })).toEqual([]);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a body of ten megabytes is refused without being kept', async () => {
  await using started = await startSimulator();
  const answer = await started.adict.search(`{"id_pce":["${'9'.repeat(10_000_000)}"]}`);
  expect(answer.status).toBe(400);
});

test.for([
  'GET /adict/v2/../v2/droits_acces HTTP/1.1',
  'GET /adict/v2/pce/%2e%2e%2fetc/donnees_techniques HTTP/1.1',
  'GET /adict/v2/pce/%E0%A4%A/donnees_techniques HTTP/1.1',
  'GET //adict/v2//droits_acces HTTP/1.1',
  'GET /_wattif/docs/..%2f..%2fpackage.json HTTP/1.1',
  'GET /_wattif/docs/../../package.json HTTP/1.1',
  `GET /${'a'.repeat(20_000)} HTTP/1.1`,
  'NONSENSE',
])('the raw request line %.60s gets a 4xx and the server lives on', async (line) => {
  await using started = await startSimulator();
  const status = await rawStatus(started.simulator.port, `${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect((await fetch(`${started.simulator.url}/_wattif/health`)).status).toBe(200);
});

test('a flood of headers gets a 4xx and the server lives on', async () => {
  await using started = await startSimulator();
  const flood = Array.from({ length: 3000 }, (_, n) => `X-Flood-${n}: ${'y'.repeat(20)}`).join('\r\n');
  const status = await rawStatus(
    started.simulator.port,
    `GET /adict/v2/droits_acces HTTP/1.1\r\nHost: x\r\n${flood}\r\n\r\n`,
  );
  expect(status).toBe(431);
  expect((await fetch(`${started.simulator.url}/_wattif/health`)).status).toBe(200);
});

function rawStatus(port: number, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
    });
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)));
    socket.on('error', reject);
  });
}
