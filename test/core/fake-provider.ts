import type { Provider } from '../../mock-server/core/provider.ts';

/** A provider with nothing in it, for tests of the mechanisms; `more` fills in what a test is about. */
export function fakeProvider(more: Partial<Provider> = {}): Provider {
  return {
    name: 'fake',
    title: 'A system that does not exist',
    hosts: ['api.example'],
    spec: 'fake.yaml',
    routes: [],
    schemas: async () => ({ components: {}, operations: {} }),
    operations: {},
    events: {},
    refusals: {},
    quotas: [],
    dialect: {},
    admits: () => true,
    parks: ['solo', 'town'],
    parkSize: (name) => ({ solo: 1, town: 20 })[name],
    async seed() {},
    forget() {},
    points: async function* () {},
    welcome: () => ({ urls: [], points: [], commands: [] }),
    causes: {},
    errors: async () => [],
    states: [],
    scenarios: [],
    reserved: [],
    facts: {},
    differences: [],
    errorPage: '<p>out of order</p>',
    recordsAt: () => undefined,
    mails: async () => [],
    meteringPointOf: () => undefined,
    ...more,
  };
}
