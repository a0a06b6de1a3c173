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
