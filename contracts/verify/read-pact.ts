import { SetupError } from '../../mock-server/testing/index.ts';
import type { AskedState, Interaction } from './interaction.ts';
import { bodyIn, headersIn, isRecord, queryIn, type Raw, textOf } from './pact-parts.ts';

/**
 * The interactions of a pact file of version 1 to 4, in its order. Messages are among them: see `messageKind`.
 *
 * @param json the file, parsed
 * @param source where it was found: a path or an address
 * @throws SetupError when it is no pact, or of a version that nobody knows
 *
 * @example
 * const interactions = readPact(JSON.parse(readFileSync(path, 'utf8')), path);
 */
export function readPact(json: unknown, source: string): Interaction[] {
  if (!isRecord(json) || !(Array.isArray(json.interactions) || Array.isArray(json.messages))) {
    throw new SetupError(`${source} is no pact: a pact is a JSON object with a list of "interactions".`);
  }
  checkVersion(json, source);
  const consumer = partyIn(json.consumer, 'consumer', source);
  const provider = partyIn(json.provider, 'provider', source);
  const { interactions = [], messages = [], ...head } = json;
  const facts = { source, consumer, provider };
  return [
    ...listOf(interactions, source).map((one) => interactionOf(one, facts, { ...head, interactions: [one] })),
    ...listOf(messages, source).map((one) => interactionOf(one, facts, { ...head, messages: [one] })),
  ];
}

/** What an interaction is when it is not HTTP, such as `Asynchronous/Messages`; undefined when it is. */
export function messageKind({ pact }: Interaction): string | undefined {
  if (Array.isArray(pact.messages)) return 'Asynchronous/Messages';
  const [one] = pact.interactions as readonly Raw[];
  const type = one?.type;
  return typeof type === 'string' && type !== 'Synchronous/HTTP' ? type : undefined;
}

/** What is wrong with an interaction over HTTP so that less would be compared than it seems to ask for; undefined when nothing is. */
export function flawOf({ pact }: Interaction): string | undefined {
  const [one] = pact.interactions as readonly Raw[];
  if (!isRecord(one?.request)) return 'has no request';
  if (!isRecord(one.response)) return 'has no response';
  const { body } = one.response;
  const isWrapped = body === undefined || body === null || (isRecord(body) && 'content' in body);
  return isWrapped || !isOfVersion4(pact) ? undefined : 'has a body that version 4 does not wrap as "content"';
}

/** Whether a pact says that it is of version 4, by which bodies are wrapped and an interaction may be pending. */
export function isOfVersion4(pact: Interaction['pact']): boolean {
  return String(versionOf(pact)).startsWith('4');
}

function interactionOf(
  raw: Raw,
  facts: Pick<Interaction, 'source' | 'consumer' | 'provider'>,
  pact: Interaction['pact'],
): Interaction {
  const request = recordIn(raw.request);
  const response = recordIn(raw.response);
  const requestHeaders = headersIn(request.headers);
  const responseHeaders = headersIn(response.headers);
  const sent = bodyIn(request.body, requestHeaders);
  const answered = bodyIn(response.body, responseHeaders);
  const body = sent && textOf(sent);
  return {
    ...facts,
    description: typeof raw.description === 'string' ? raw.description : '',
    states: statesIn(raw, facts.source),
    request: {
      method: typeof request.method === 'string' ? request.method.toUpperCase() : 'GET',
      path: typeof request.path === 'string' ? request.path : '/',
      query: queryIn(request.query),
      headers: requestHeaders,
      ...(body !== undefined && { body }),
    },
    response: {
      status: Number(response.status ?? 200),
      headers: responseHeaders,
      ...(answered && { body: answered.json ?? answered.text }),
    },
    pact,
  };
}

// Version 3 and 4 have a list of names and parameters; 1 and 2 one sentence, under two names in the course of time.
function statesIn(raw: Raw, source: string): AskedState[] {
  const listed = raw.providerStates ?? raw.providerState ?? raw.provider_state;
  if (listed === undefined || listed === null || listed === '') return [];
  const states: readonly unknown[] = Array.isArray(listed) ? listed : [listed];
  return states.map((state) => {
    if (typeof state === 'string') return { name: state, parameters: {} };
    if (isRecord(state) && typeof state.name === 'string') {
      return { name: state.name, parameters: recordIn(state.params) };
    }
    throw new SetupError(`${source} has a provider state without a name: ${JSON.stringify(state)}.`);
  });
}

function versionOf({ metadata }: Raw): unknown {
  const told = recordIn(metadata);
  const places = [told.pactSpecification, told['pact-specification']].map((one) => recordIn(one).version);
  return [...places, told.pactSpecificationVersion].find((one) => one !== undefined);
}

function checkVersion(pact: Raw, source: string): void {
  const version = versionOf(pact);
  if (version === undefined || /^[1-4](\.|$)/.test(String(version))) return;
  throw new SetupError(`${source} is a pact of version ${JSON.stringify(version)}; versions 1 to 4 are read.`);
}

function partyIn(raw: unknown, role: string, source: string): string {
  const { name } = recordIn(raw);
  if (typeof name === 'string' && name !== '') return name;
  throw new SetupError(`${source} is no pact: it names no ${role}.`);
}

function listOf(raw: unknown, source: string): Raw[] {
  if (Array.isArray(raw) && raw.every(isRecord)) return raw;
  throw new SetupError(`${source} is no pact: its interactions are to be a list of objects.`);
}

const recordIn = (raw: unknown): Raw => (isRecord(raw) ? raw : {});
