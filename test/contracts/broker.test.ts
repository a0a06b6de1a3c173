import { expect, test } from 'vitest';
import { findPacts } from '../../contracts/verify/sources.ts';
import { verify } from '../../contracts/verify/verify.ts';
import { SetupError } from '../../mock-server/index.ts';
import { type Answer, fakeBroker } from './support/fake-broker.ts';
import { pactOf } from './support/pacts.ts';

const grdf = '/pacts/provider/GRDF%20ADICT/consumer/portal/version/1';
const enedis = '/pacts/provider/enedis/consumer/portal/version/1';

// Links as a self-hosted broker of 2.x and PactFlow word them.
function broker(url: string): Record<string, Answer> {
  const pactAt = (path: string, provider: string): Answer => ({
    document: {
      ...pactOf([], 'portal', provider),
      _links: { 'pb:publish-verification-results': { href: `${url}${path}/verification-results` } },
    },
  });
  return {
    '/': {
      document: {
        _links: {
          self: { href: url },
          'pb:latest-pact-versions': { href: `${url}/pacts/latest`, templated: false },
          'pb:latest-provider-pacts': { href: `${url}/pacts/provider/{provider}/latest`, templated: true },
        },
      },
    },
    '/pacts/latest': { document: { _links: { pacts: [{ href: url + grdf }, { href: url + enedis }] }, pacts: [] } },
    '/pacts/provider/GRDF%20ADICT/latest': {
      document: { _links: { 'pb:pacts': [{ href: url + grdf, name: 'portal' }], pacts: [{ href: url + grdf }] } },
    },
    '/pacts/provider/nobody/latest': { document: { _links: { 'pb:pacts': [], pacts: [] } } },
    [grdf]: pactAt(grdf, 'GRDF ADICT'),
    [enedis]: pactAt(enedis, 'enedis'),
    [`${grdf}/verification-results`]: { document: {} },
  };
}

const providersOf = (found: Awaited<ReturnType<typeof findPacts>>) =>
  found.pacts.map(({ document }) => (document.provider as { name: string }).name);

test('a broker gives the latest pacts of all its pairs', async () => {
  const { url, asked } = await fakeBroker(broker);
  const found = await findPacts([url]);
  expect(providersOf(found)).toEqual(['GRDF ADICT', 'enedis']);
  expect(found.pacts.map(({ source }) => source)).toEqual([url + grdf, url + enedis]);
  expect(asked.map(({ path }) => path)).toEqual(['/', '/pacts/latest', grdf, enedis]);
  expect(asked.every(({ accept, authorization }) => accept?.startsWith('application/hal+json') && !authorization)).toBe(
    true,
  );
});

test('or those of one provider, whose name is fitted into the link', async () => {
  const { url } = await fakeBroker(broker);
  expect(providersOf(await findPacts([url], { provider: 'GRDF ADICT' }))).toEqual(['GRDF ADICT']);
  expect(providersOf(await findPacts([url], { provider: 'nobody' }))).toEqual([]);
});

test('the address of a list or of a pact serves as well', async () => {
  const { url } = await fakeBroker(broker);
  expect(providersOf(await findPacts([`${url}/pacts/provider/GRDF%20ADICT/latest`]))).toEqual(['GRDF ADICT']);
  expect(providersOf(await findPacts([url + enedis]))).toEqual(['enedis']);
});

test('a list that links its pacts only one by one is followed to their versions', async () => {
  const { url } = await fakeBroker((own) => ({
    ...broker(own),
    '/list': {
      document: {
        pacts: [{ _links: { self: [{ href: '/pacts/provider/enedis/consumer/portal/latest' }, { href: enedis }] } }],
      },
    },
  }));
  expect((await findPacts([`${url}/list`])).pacts.map(({ source }) => source)).toEqual([url + enedis]);
});

test('a broker below a path is found there', async () => {
  const { url } = await fakeBroker((own) => ({ ...broker(own), '/tools/broker': broker(own)['/'] as Answer }));
  expect((await findPacts([`${url}/tools/broker`])).pacts).toHaveLength(2);
});

test.each([
  ['a token', { token: 't0k' }, 'Bearer t0k'],
  [
    'a user and a password',
    { username: 'ann', password: 'pä:ss' },
    `Basic ${Buffer.from('ann:pä:ss').toString('base64')}`,
  ],
])('%s lets us in at every step', async (_, access, authorization) => {
  const { url, asked } = await fakeBroker(broker);
  await findPacts([url], { broker: access });
  expect(asked.map((one) => one.authorization)).toEqual(asked.map(() => authorization));
});

test('so do a user and a password in the address, which no report shows', async () => {
  const { url, asked } = await fakeBroker(broker);
  const { pacts } = await findPacts([url.replace('http://', 'http://ann:p%40ss@') + enedis]);
  expect(asked[0]?.authorization).toBe(`Basic ${Buffer.from('ann:p@ss').toString('base64')}`);
  expect(pacts[0]?.source).toBe(url + enedis);
});

test('what lets us in is sent to no other host, though a link leads there', async () => {
  const other = await fakeBroker(broker);
  const { url } = await fakeBroker(() => ({
    '/': { document: { _links: { 'pb:pacts': [{ href: other.url + grdf }] } } },
  }));
  await findPacts([url], { broker: { token: 't0k' } });
  expect(other.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test.each([
  ['401, without credentials', { status: 401, text: '' }, {}, / with 401: give --broker-token, or --broker-username/],
  ['403, with a token', { status: 403, text: '' }, { token: 'x' }, / with 403: check the token/],
  ['500', { status: 500, text: 'out of\nmemory' }, {}, / with 500: out of memory$/],
  [
    'a page',
    { status: 200, text: '<html>' },
    {},
    / answers no JSON: is it the address of a pact broker or of a pact\?$/,
  ],
  [
    'other JSON',
    { document: { name: 'x' } },
    {},
    / is neither a pact nor a pact broker: its answer has no link to pacts\.$/,
  ],
  ['null', { document: null }, {}, / is neither a pact nor a pact broker/],
])('a broker that answers %s is told in words', async (_, answer, access, sentence) => {
  const { url } = await fakeBroker(() => ({ '/': answer }));
  const failing = findPacts([url], { broker: access });
  await expect(failing).rejects.toThrow(SetupError);
  await expect(failing).rejects.toThrow(sentence);
});

test('a provider that the broker does not know, and a broker that is not there, are told too', async () => {
  const { url } = await fakeBroker(broker);
  await expect(findPacts([url], { provider: 'unknown' })).rejects.toThrow(/has nothing at .*\/unknown\/latest/);
  await expect(findPacts(['http://127.0.0.1:1'])).rejects.toThrow(/^http:\/\/127\.0\.0\.1:1 cannot be reached: /);
  await expect(findPacts(['http://'])).rejects.toThrow(/"http:\/\/" is no address/);
});

test('a link of a list that leads to no pact is told', async () => {
  const { url } = await fakeBroker(() => ({
    '/': { document: { _links: { 'pb:pacts': [{ href: '/x' }] } } },
    '/x': { document: {} },
  }));
  await expect(findPacts([url])).rejects.toThrow(/\/x is no pact, though the broker lists it as one\.$/);
});

test.each([
  ['no address', {}],
  ['what is no address', { href: 'http://[' }],
])('a link of a list with %s is told, and not passed over', async (_, link) => {
  const { url } = await fakeBroker((own) => ({
    ...broker(own),
    '/': { document: { _links: { 'pb:pacts': [{ href: grdf }, link] } } },
  }));
  const failing = findPacts([url]);
  await expect(failing).rejects.toThrow(SetupError);
  await expect(failing).rejects.toThrow(/ has a link without an address\.$/);
});

test('a password in an address stands in no sentence', async () => {
  const { url } = await fakeBroker(() => ({
    '/': { document: { _links: { 'pb:pacts': [] } } },
    '/empty': { document: pactOf([]) },
  }));
  const address = url.replace('http://', 'http://ann:p4ss%zz@');
  await expect(verify({ sources: [address] })).rejects.toThrow(`There is no pact in ${url}.`);
  await expect(verify({ sources: [`${address}/empty`] })).rejects.toThrow(
    `No pact in ${url}/empty has an interaction.`,
  );
});

test('a result goes to the link that the pact has for it', async () => {
  const { url, asked } = await fakeBroker(broker);
  const { pacts } = await findPacts([url], { broker: { token: 't0k' } });
  await pacts[0]?.publish?.({ success: true });
  expect(asked.at(-1)).toMatchObject({
    method: 'POST',
    path: `${grdf}/verification-results`,
    authorization: 'Bearer t0k',
    body: '{"success":true}',
  });
  await expect(pacts[1]?.publish?.({ success: true })).rejects.toThrow(/has nothing at/);
});
