import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDescription, resolve, routesOf, schemasOf, staleFiles } from '../../scripts/generate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('what was generated is what the descriptions give now', async () => {
  expect(Object.keys(await staleFiles())).toEqual([]);
});

test('the check says so by its exit code', () => {
  const { status, stdout } = spawnSync('node', ['--import', 'tsx', 'scripts/generate.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 30_000);

describe('routes', () => {
  const routes = routesOf(readDescription('grdf-adict'));
  const route = (operation: string) => routes.find((one) => one.operation === operation);

  test('data are served under production and sandbox, and ask for a token (adict.md 1.1)', () => {
    expect(route('publishedConsumption')).toEqual({
      operation: 'publishedConsumption',
      method: 'GET',
      path: '/pce/{id_pce}/donnees_consos_publiees',
      mounts: ['/adict/v2', '/adict/bas/v6'],
      secured: true,
      accepts: [],
    });
  });

  test('the injection path without s is known to the sandbox alone (adict.md 2.1)', () => {
    expect(route('publishedInjectionOldPath')?.mounts).toEqual(['/adict/bas/v6']);
  });

  test('token servers stand at the root, take a form and ask for no token (adict.md 1.2)', () => {
    const expected = { mounts: [''], secured: false, accepts: ['application/x-www-form-urlencoded'] };
    for (const operation of ['sofitToken', 'sofitTokenByQuery', 'oktaToken']) {
      expect(route(operation)).toMatchObject(expected);
    }
  });

  test('exactly the eleven operations on rights and data ask for a token (adict.md 2.1)', () => {
    expect(routes.filter((one) => one.secured).length).toBe(11);
    expect(routes.every((one) => one.secured === one.mounts.every((mount) => mount.startsWith('/adict/')))).toBe(true);
  });

  const data = routesOf(readDescription('enedis-data-connect'));
  const enedisRoute = (operation: string) => data.find((one) => one.operation === operation);

  test('Enedis Data Connect: exactly the 37 operations on data ask for a token (enedis.md 2)', () => {
    const open = data.filter((one) => !one.secured).map((one) => one.operation);
    expect(open).toEqual(['tokenV3', 'revokeV3', 'tokenV1', 'authorizeV1', 'decideV1', 'authorizeV2', 'decideV2']);
    expect(data.length - open.length).toBe(37);
  });

  test('customer data of v4 are served under two prefixes, all else at the root (enedis.md 2.1)', () => {
    const mounted = data.filter(({ mounts }) => mounts.join() !== '');
    expect(mounted.map(({ operation }) => operation)).toEqual([
      'identityV4',
      'contactDataV4',
      'contractsV4',
      'addressesV4',
    ]);
    for (const { mounts } of mounted) expect(mounts).toEqual(['/v3/customers', '/v4/customers']);
    expect(enedisRoute('contractsV4')?.path).toBe('/usage_points/contracts');
  });

  test('the metering point is the last segment of the path of the five contract APIs (enedis.md 2.8)', () => {
    const paths = data.map(({ path }) => path).filter((path) => path.includes('{'));
    expect(paths).toEqual([
      '/situation_contrat_auto/v1/{prm}',
      '/synth_contrat_auto/v1/{prm}',
      '/donnees_generales_auto/v1/{prm}',
      '/alimentation_auto/v1/{prm}',
      '/comptage_auto/v1/{prm}',
    ]);
  });

  test('the services of a consent are asked for in JSON, tokens in a form (enedis.md 1.3, 1.5)', () => {
    expect(enedisRoute('subscribedServices')?.accepts).toEqual(['application/json']);
    expect(enedisRoute('tokenV3')?.accepts).toEqual(['application/x-www-form-urlencoded']);
  });

  test('the control API has its own prefix and asks for no token', () => {
    const control = routesOf(readDescription('control'));
    expect(control.every(({ mounts, secured }) => mounts.join() === '/_wattif' && !secured)).toBe(true);
  });
});

describe('compiled schemas', () => {
  const shared = { name: 'day', in: 'query', required: false, schema: { type: 'string', description: 'dropped' } };
  const operation = { operationId: 'look', parameters: [{ ...shared, required: true }], responses: {} };
  const document = {
    servers: [{ url: 'http://localhost:4010/' }],
    paths: { '/days': { parameters: [shared, { $ref: '#/components/parameters/Place' }], get: operation } },
    components: {
      parameters: { Place: { name: 'place', in: 'query', schema: { $ref: '#/components/schemas/Place' } } },
      schemas: { Place: { type: 'object', properties: { title: { type: 'string', title: 'dropped' } } } },
    },
  };
  const { components, operations } = schemasOf('days', document);

  test('an operation has the parameters of its path too, unless it says otherwise', () => {
    expect(operations.look?.parameters).toEqual([
      { name: 'place', in: 'query', required: false, schema: { $ref: 'days#/$defs/Place' } },
      { name: 'day', in: 'query', required: true, schema: { type: 'string' } },
    ]);
  });

  test('annotations are dropped, but not a property that has the name of one', () => {
    expect(components.$defs).toEqual({ Place: { type: 'object', properties: { title: { type: 'string' } } } });
  });

  test('a server without a path is the root', () => {
    expect(routesOf(document)[0]?.mounts).toEqual(['']);
  });

  test('a reference to nothing, and an operation without a name, are told', () => {
    expect(() => resolve(document, { $ref: '#/components/schemas/Nothing' })).toThrow('points to nothing');
    expect(() => routesOf({ ...document, paths: { '/days': { get: { responses: {} } } } })).toThrow(
      'get /days has no operationId',
    );
  });

  test('each line of a stream has a schema of its own, by status (adict.md 2.3)', () => {
    const adict = schemasOf('grdf-adict', readDescription('grdf-adict')).operations;
    expect(adict.listAccessRights?.lines).toEqual({ 200: { $ref: 'grdf-adict#/$defs/AccessRightLine' } });
    expect(Object.keys(adict.publishedConsumption?.lines ?? {})).toEqual(['200', '400', '403', '500']);
    expect(adict.contractData?.lines).toEqual({});
  });
});
