import { describe, expect, test } from 'vitest';
import { messageKind, readPact } from '../../contracts/verify/read-pact.ts';

const parties = { consumer: { name: 'portal' }, provider: { name: 'operator' } };
const request = { method: 'get', path: '/x' };

function only(interaction: object, metadata: object = {}) {
  const [read, ...others] = readPact({ ...parties, metadata, interactions: [interaction] }, 'portal.json');
  expect(others).toEqual([]);
  if (!read) throw new Error('nothing was read');
  return read;
}

describe('a pact is read whatever its version', () => {
  test('version 1: a state is one sentence under either of its names, a query is a text', () => {
    const query = 'a=1&a=2&b=%20c';
    const read = only({ description: 'd', provider_state: 'one', request: { ...request, query }, response: {} });
    expect(read).toMatchObject({
      source: 'portal.json',
      consumer: 'portal',
      provider: 'operator',
      description: 'd',
      states: [{ name: 'one', parameters: {} }],
      request: { method: 'GET', path: '/x', headers: {} },
      response: { status: 200 },
    });
    expect([...read.request.query]).toEqual([
      ['a', '1'],
      ['a', '2'],
      ['b', ' c'],
    ]);
    expect(only({ providerState: 'two', request }).states).toEqual([{ name: 'two', parameters: {} }]);
    expect(only({ providerState: '', request }).states).toEqual([]);
  });

  test('version 3: states have parameters, a query has lists', () => {
    const providerStates = [{ name: 'one', params: { a: 1 } }, { name: 'two' }];
    const read = only({ providerStates, request: { ...request, query: { a: ['1', '2'] } } });
    expect(read.states).toEqual([
      { name: 'one', parameters: { a: 1 } },
      { name: 'two', parameters: {} },
    ]);
    expect(read.request.query.getAll('a')).toEqual(['1', '2']);
  });

  test('version 4: headers are lists, bodies are wrapped', () => {
    const headers = { 'X-Many': ['a', 'b'] };
    const content = { content: { a: 1 }, contentType: 'application/json', encoded: false };
    const read = only({
      request: { ...request, headers, body: { content: 'a=b', contentType: 'text/plain', encoded: false } },
      response: { status: 201, body: content },
    });
    expect(read.request).toMatchObject({ headers: { 'x-many': 'a, b' }, body: 'a=b' });
    expect(read.response).toMatchObject({ status: 201, body: { a: 1 } });
  });

  test.each([
    ['JSON', '{"a":1}', 'application/json', { a: 1 }],
    ['lines of JSON', '{"a":1}\n{"a":2}\n', 'application/json', '{"a":1}\n{"a":2}\n'],
    ['a text', 'hello', 'text/plain', 'hello'],
    ['no text at all', '\u00ff', 'application/octet-stream', undefined],
  ])('a body of version 4 in base64 that is %s', (_, text, contentType, body) => {
    const content = Buffer.from(text, 'latin1').toString('base64');
    const { response } = only({ request, response: { body: { content, contentType, encoded: 'base64' } } });
    expect(response.body).toEqual(body);
  });

  test('keeps an interaction as Pact wants it, alone and with what stands at the head of the file', () => {
    const interactions = [
      { description: 'one', request },
      { description: 'two', request },
    ];
    const metadata = { pactSpecification: { version: '4.0' } };
    const [one, two] = readPact({ ...parties, metadata, interactions }, 'portal.json');
    expect(one?.pact).toEqual({ ...parties, metadata, interactions: [interactions[0]] });
    expect(two?.pact).toEqual({ ...parties, metadata, interactions: [interactions[1]] });
  });

  test('tells messages from calls', () => {
    expect(messageKind(only({ request }))).toBeUndefined();
    expect(messageKind(only({ type: 'Synchronous/HTTP', request }))).toBeUndefined();
    expect(messageKind(only({ type: 'Synchronous/Messages' }))).toBe('Synchronous/Messages');
    const [message] = readPact({ ...parties, messages: [{ description: 'm' }] }, 'portal.json');
    expect(message && messageKind(message)).toBe('Asynchronous/Messages');
  });
});

test.each([
  [[], 'portal.json is no pact: a pact is a JSON object with a list of "interactions".'],
  [{ ...parties }, 'portal.json is no pact: a pact is a JSON object with a list of "interactions".'],
  [{ provider: parties.provider, interactions: [] }, 'portal.json is no pact: it names no consumer.'],
  [{ ...parties, interactions: ['x'] }, 'portal.json is no pact: its interactions are to be a list of objects.'],
  [{ ...parties, interactions: [{ providerStates: [{}] }] }, 'portal.json has a provider state without a name: {}.'],
  [
    { ...parties, metadata: { pactSpecification: { version: '5.0' } }, interactions: [] },
    'portal.json is a pact of version "5.0"; versions 1 to 4 are read.',
  ],
])('%j is refused with what is wrong', (json, told) => {
  expect(() => readPact(json, 'portal.json')).toThrow(told);
});
