import { type Contract, contractOf, type Departure, type DescribedRequest } from '../core/contract.ts';
import type { JournalEntry } from '../core/journal.ts';
import type { Provider } from '../core/provider.ts';
import { protocolDepartures } from './protocol-departures.ts';

const contracts = new WeakMap<Provider, Promise<Contract>>();

/** How a recorded request departed from its provider's description, and from the ways of HTTP and OAuth. */
export async function departuresOf(provider: Provider, entry: JournalEntry): Promise<Departure[]> {
  let contract = contracts.get(provider);
  if (!contract) {
    contract = provider.schemas().then(contractOf);
    contracts.set(provider, contract);
  }
  const { departures } = await contract;
  const [path = '', search = ''] = split(entry.url);
  const described = departures({
    operation: entry.operation,
    params: paramsOf(provider, entry, path),
    query: new URLSearchParams(search),
    body: jsonOf(entry.request.body),
  });
  return [...described, ...protocolDepartures(provider, entry)];
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function paramsOf(provider: Provider, entry: JournalEntry, path: string): Record<string, string> {
  const route = provider.routes.find(({ operation }) => operation === entry.operation);
  const names = (entry.mount + (route?.path ?? '')).split('/');
  const values = path.split('/');
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    if (name.startsWith('{')) params[name.slice(1, -1)] = decoded(values[index] ?? '');
  }
  return params;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// A body that was cut for the journal, or is no JSON, is not judged.
function jsonOf(body: string | undefined): DescribedRequest['body'] {
  if (body === undefined) return { kind: 'none' };
  try {
    return { kind: 'json', value: JSON.parse(body) };
  } catch {
    return { kind: 'unjudged' };
  }
}
