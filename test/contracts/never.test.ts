import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { providerStates } from '../../contracts/provider-states/index.ts';
import { neverDone } from '../../contracts/verify/never.ts';
import { readPact } from '../../contracts/verify/read-pact.ts';
import { contentOf, operationsOf, readDescription, resolve, schemasOf } from '../../scripts/generate.ts';

type Json = Readonly<Record<string, unknown>>;

const gas = '/adict/v2/pce/00000000010001';
const published = { method: 'GET', path: `${gas}/donnees_consos_publiees`, query: { periode: ['2025-01'] } };
const daily = {
  method: 'GET',
  path: '/metering_data_dc/v5/daily_consumption',
  query: { usage_point_id: ['22516914714270'], start: ['2021-09-14'], end: ['2021-09-16'] },
};
const rights = { method: 'GET', path: '/adict/v2/droits_acces' };
const maximum = {
  method: 'GET',
  path: '/mesure_synchrone_auto/v2/puissance_conso_max_quotidienne',
  query: {
    pointId: ['22516914714270'],
    dateDebut: ['2021-09-14'],
    dateFin: ['2021-09-16'],
    mesuresPas: ['P1D'],
    grandeurPhysique: ['PMA'],
  },
};

/** What is known against an interaction of a pact of version 4. */
function told(request: Json, response: Json, states: readonly string[] = []): string | undefined {
  const providerStates = states.map((name) => ({ name }));
  const interaction = { type: 'Synchronous/HTTP', description: 'x', providerStates, request, response };
  return ofPact({ interactions: [interaction], metadata: { pactSpecification: { version: '4.0' } } });
}

function ofPact(pact: Json): string | undefined {
  const [interaction] = readPact({ consumer: { name: 'a' }, provider: { name: 'b' }, ...pact }, 'pact.json');
  if (!interaction) throw new Error('no interaction');
  return neverDone(interaction);
}

const json = (content: unknown) => ({ contentType: 'application/json', encoded: false, content });
const text = (content: string) => ({
  contentType: 'application/json',
  encoded: 'base64',
  content: Buffer.from(content).toString('base64'),
});
const rules = (body: Json) => ({ matchingRules: { body } });
const typed = { matchers: [{ match: 'type' }] };
const reading = (one: Json) => json({ meter_reading: { quality: 'BRUT', interval_reading: [one] } });

interface Example {
  readonly where: string;
  readonly request: Json;
  readonly response: { readonly status: number; readonly type: string; readonly value: unknown } & Json;
}

/** Every answer that a description shows, with a request that leads there. */
function examplesOf(name: string): Example[] {
  const document = readDescription(name);
  const { operations } = schemasOf(name, document);
  return operationsOf(document).flatMap(({ id, method, path, mounts, node }) => {
    const query = Object.fromEntries(
      (operations[id]?.parameters ?? [])
        .filter((one) => one.in === 'query' && one.required)
        .map((one) => [one.name, [String((one.schema as { enum?: unknown[] }).enum?.[0] ?? 'x')]]),
    );
    const request = { method, path: mounts[0] + path.replace(/\{\w+\}/g, '00000000010001'), query };
    return Object.entries(node.responses as Json).flatMap(([status, response]) =>
      Object.entries(contentOf(document, response)).flatMap(([type, media]) =>
        shownIn(document, media).map((value) => ({
          where: `${id} ${status}`,
          request,
          response: {
            status: Number(status),
            headers: { 'Content-Type': [type] },
            body: bodyOf(value, type),
            type,
            value,
          },
        })),
      ),
    );
  });
}

function shownIn(document: Json, { example, examples }: Json): unknown[] {
  const named = Object.values((examples ?? {}) as Json).map((one) => resolve(document, one).value);
  return [...(example === undefined ? [] : [example]), ...named];
}

const bodyOf = (value: unknown, type: string) =>
  type.startsWith('text/') ? undefined : typeof value === 'string' ? text(value) : json(value);

/** A value with one more key in each of its objects in turn; of lines in the first. */
function spoilt(value: unknown): unknown[] {
  if (typeof value === 'string') {
    if (!value.startsWith('{')) return [];
    const [line = '', ...rest] = value.split('\n');
    return spoilt(JSON.parse(line)).map((one) => [JSON.stringify(one), ...rest].join('\n'));
  }
  if (Array.isArray(value)) return value.flatMap((one, at) => spoilt(one).map((other) => value.with(at, other)));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    spoilt(one).map((other) => ({ ...value, [key]: other })),
  );
  return [{ ...value, zzz: 1 }, ...inside];
}

describe('a path or a method that no operation has', () => {
  test.each([
    [
      { method: 'GET', path: `${gas}/donnees_conso_publiees` },
      'the nearest is GET /adict/v2/pce/{id_pce}/donnees_consos_publiees (GRDF ADICT, publishedConsumption).',
    ],
    [
      { method: 'GET', path: '/pce/00000000010001/donnees_techniques' },
      'the nearest is GET /adict/v2/pce/{id_pce}/donnees_techniques (GRDF ADICT, technicalData).',
    ],
    [
      { method: 'GET', path: '/metering_data_dc/v6/daily_consumption' },
      'the nearest is GET /metering_data_dc/v5/daily_consumption (Enedis Data Connect, dailyConsumption).',
    ],
    [{ method: 'DELETE', path: '/adict/v2/droit_acces/7' }, 'this path is reached by PATCH.'],
    [{ method: 'POST', path: '/orders' }, 'is this pact for another provider?'],
  ])('%o is told with what comes nearest', (request, ending) => {
    const sentence = told(request, { status: 200 });
    expect(sentence).toContain(`${request.method} ${request.path}`);
    expect(sentence?.endsWith(ending), sentence).toBe(true);
  });

  test('is right when nothing is expected there', () => {
    expect(told({ method: 'GET', path: '/adict/v2/nothing' }, { status: 404 })).toBeUndefined();
    expect(told({ method: 'DELETE', path: '/adict/v2/droits_acces' }, { status: 405 })).toBeUndefined();
  });
});

describe('a query', () => {
  test('with a parameter that the operation does not know', () => {
    const request = { ...published, query: { date_deb: ['2025-01-01'], date_fin: ['2025-02-01'] } };
    expect(told(request, { status: 200 })).toBe(
      `GRDF ADICT's publishedConsumption does not know the query parameter "date_deb"; the nearest is "date_debut".`,
    );
    expect(told({ ...rights, query: { colour: ['blue'] } }, { status: 200 })).toMatch(
      /"colour"; it takes "object", "statut_controle"\.$/,
    );
    expect(
      told({ method: 'GET', path: `${gas}/donnees_techniques`, query: { colour: ['blue'] } }, { status: 200 }),
    ).toMatch(/"colour"; it takes none\.$/);
  });

  test('without one that is required', () => {
    const request = { ...daily, query: { usage_point_id: ['22516914714270'], start: ['2021-09-14'] } };
    expect(told(request, { status: 200 })).toBe(
      `Enedis Data Connect's dailyConsumption needs the query parameter "end".`,
    );
    expect(told(request, { status: 400 }), 'a refusal is asked for').toBeUndefined();
  });

  test('with a value that is not among those listed', () => {
    const request = { ...maximum, query: { ...maximum.query, mesuresPas: ['PT1H'] } };
    expect(told(request, { status: 200 })).toMatch(/ takes P1D or P1M as "mesuresPas", never "PT1H"\.$/);
    expect(
      told({ method: 'GET', path: `${gas}/donnees_contractuelles`, query: { filtre: ['car,cja'] } }, { status: 200 }),
    ).toBeUndefined();
  });

  test('of a server of tokens may say more than it knows (RFC 6749 3.1)', () => {
    expect(
      told({ method: 'POST', path: '/oauth2/v3/token', query: { trace: ['7'] } }, { status: 200 }),
    ).toBeUndefined();
  });
});

describe('an answer', () => {
  test('with a status that the operation never gives', () => {
    expect(told(published, { status: 418 })).toBe(
      'GRDF ADICT never answers publishedConsumption with 418; it answers 200, 400, 401, 403, 429, 500, 503 or 504.',
    );
    expect(
      told(published, { status: 418, matchingRules: { status: { matchers: [{ match: 'statusCode' }] } } }),
    ).toBeUndefined();
  });

  test('of a media type that is never sent', () => {
    const headers = (type: string) => ({ status: 200, headers: { 'Content-Type': [type] } });
    expect(told(published, headers('application/json'))).toBe(
      `GRDF ADICT's answer 200 of publishedConsumption is application/x-ndjson, never application/json.`,
    );
    expect(told(daily, headers('application/json; charset=UTF-8'))).toBeUndefined();
    const ruled = (regex: string) => ({
      ...headers('application/json'),
      matchingRules: { header: { 'Content-Type': { matchers: [{ match: 'regex', regex }] } } },
    });
    expect(told(daily, ruled('^application/json(;.*)?$'))).toBeUndefined();
    expect(told(daily, ruled('application/json;\\s?charset=utf-8'))).toBeUndefined();
    expect(told(daily, ruled('xml'))).toMatch(/ is application\/json, never /);
  });

  test('with a key that it never has, and the nearest one beside it', () => {
    expect(told(daily, { status: 200, body: json({ meter_reading: { usagePointId: '1' } }) })).toBe(
      `Enedis Data Connect's answer 200 of dailyConsumption never has "usagePointId" in meter_reading; the nearest is "usage_point_id".`,
    );
  });

  test('with a key that stands elsewhere, and where', () => {
    expect(told(daily, { status: 200, body: json({ quality: 'BRUT' }) })).toMatch(
      /never has "quality" at its top; the nearest is "quality" in meter_reading\.$/,
    );
  });

  test('with a key that nothing is near, and those that there are', () => {
    expect(told(daily, { status: 200, body: reading({ colour: 'blue' }) })).toMatch(
      /never has "colour" in meter_reading\.interval_reading\[0\]; it has "value", "date"\.$/,
    );
  });

  test('with a number where a text is sent', () => {
    const body = reading({ value: 49171, date: '2021-09-14' });
    const sentence = / has at meter_reading\.interval_reading\[0\]\.value a text or null, never a number\.$/;
    expect(told(daily, { status: 200, body })).toMatch(sentence);
    expect(told(daily, { status: 200, body, ...rules({ '$.meter_reading': typed }) })).toMatch(sentence);
  });

  test('with a value that is not among those listed, unless it is an example', () => {
    const body = json({ meter_reading: { quality: 'RAW' } });
    expect(told(daily, { status: 200, body })).toMatch(/ has at meter_reading\.quality "BRUT".*, never "RAW"\.$/);
    expect(told(daily, { status: 200, body, ...rules({ '$.meter_reading': typed }) })).toBeUndefined();
    const regex = (expression: string) =>
      rules({ '$.meter_reading.quality': { matchers: [{ match: 'regex', regex: expression }] } });
    expect(told(daily, { status: 200, body, ...regex('^(RAW|BRUT)$') })).toBeUndefined();
    expect(told(daily, { status: 200, body, ...regex('^(RAW|COOKED)$') })).toMatch(/never anything that matches/);
    const generators = { body: { '$.meter_reading.quality': { type: 'ProviderState', expression: 'quality' } } };
    expect(told(daily, { status: 200, body, generators })).toBeUndefined();
  });

  test('whose rules ask for values under any key is not held to its example keys', () => {
    const body = json({ meter_reading: { anything: 'BRUT' } });
    expect(told(daily, { status: 200, body, ...rules({ '$.meter_reading.*': typed }) })).toBeUndefined();
    const values = { matchers: [{ match: 'values' }] };
    expect(told(daily, { status: 200, body, ...rules({ '$.meter_reading': values }) })).toBeUndefined();
  });

  test('of lines is judged line by line, whatever the pact calls them', () => {
    const line = (more: Json) => JSON.stringify({ pce: { id_pce: '00000000010001' }, ...more });
    const lines = `${line({})}\n${line({ consomation: {} })}\n`;
    const response = { status: 200, headers: { 'Content-Type': ['application/x-ndjson'] }, body: text(lines) };
    const whole = rules({ $: { matchers: [{ match: 'regex', regex: '^.+$' }] } });
    expect(told(published, { ...response, ...whole })).toBe(
      `GRDF ADICT's answer 200 of publishedConsumption never has "consomation" at its top; the nearest is "consommation".`,
    );
    expect(told(published, { ...response, ...whole, body: text(`${line({})}\n`) })).toBeUndefined();
  });

  test.each(['a fault is in force', 'a scenario is in force', 'a dialect is in force'])(
    'that comes because %s is not held to the contract',
    (state) => {
      expect(providerStates.map(({ name }) => name)).toContain(state);
      expect(told(published, { status: 502 }, [state])).toBeUndefined();
    },
  );

  test('that a reserved identifier or the header x-wattif-fault brings about neither', () => {
    const reserved = { ...published, path: '/adict/v2/pce/00000000090040/donnees_consos_publiees' };
    expect(told(reserved, { status: 502 })).toBeUndefined();
    expect(told({ ...published, headers: { 'x-wattif-fault': ['502'] } }, { status: 502 })).toBeUndefined();
    expect(told(published, { status: 502 })).toMatch(/never answers/);
  });
});

test('rules of version 2 are read too', () => {
  const response = {
    status: 200,
    body: { meter_reading: { quality: 'RAW' } },
    matchingRules: { '$.body.meter_reading.quality': { match: 'type' } },
  };
  const interactions = [{ description: 'x', request: { ...daily, query: 'usage_point_id=1&start=2&end=3' }, response }];
  const metadata = { pactSpecification: { version: '2.0.0' } };
  expect(ofPact({ interactions, metadata })).toBeUndefined();
  const [plain] = interactions.map((one) => ({ ...one, response: { ...response, matchingRules: {} } }));
  expect(ofPact({ interactions: [plain], metadata })).toMatch(/never "RAW"/);
});

describe('the examples of the descriptions', () => {
  const examples = ['grdf-adict', 'enedis-data-connect'].flatMap(examplesOf);

  test('are many', () => {
    expect(examples.length).toBeGreaterThan(150);
  });

  test('have nothing against them', () => {
    const against = examples.flatMap(({ where, request, response }) => {
      const sentence = told(request, response);
      return sentence === undefined ? [] : [`${where}: ${sentence}`];
    });
    expect(against).toEqual([]);
  });

  test('have, once any key of theirs is another', () => {
    const silent = examples.flatMap(({ where, request, response }) =>
      spoilt(response.value)
        .filter((value) => told(request, { ...response, body: bodyOf(value, response.type) }) === undefined)
        .map(() => where),
    );
    // keys of a token server are open to more fields (RFC 7517 4)
    expect([...new Set(silent)].filter((where) => !/Keys 200/.test(where))).toEqual([]);
  });
});

test('nothing is said against our own pacts', () => {
  const files = readdirSync('contracts/pacts').filter((file) => file.endsWith('.json'));
  const all = files.flatMap((file) => readPact(JSON.parse(readFileSync(`contracts/pacts/${file}`, 'utf8')), file));
  const against = all.flatMap((one) => {
    const sentence = neverDone(one);
    return sentence === undefined ? [] : [`${one.description}: ${sentence}`];
  });
  expect(against).toEqual([]);
});

test('an expression that backtracks without end keeps nobody waiting', () => {
  const begun = performance.now();
  const headers = { 'Content-Type': ['application/json'] };
  const header = { 'Content-Type': { matchers: [{ match: 'regex', regex: '^((.)+)+X$' }] } };
  expect(told(rights, { status: 200, headers, matchingRules: { header } })).toBeUndefined();
  // to its end it would take hours
  expect(performance.now() - begun).toBeLessThan(20_000);
});
