import { SetupError } from '../core/refusal.ts';

/**
 * Asks the control API of a running simulator and gives back its JSON.
 *
 * @throws SetupError with the simulator's own words, or with how to reach one
 */
export async function ask(base: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const url = `${base.replace(/\/$/, '')}/_wattif${path}`;
  let response: Response;
  try {
    const sent =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    response = await fetch(url, { method, ...sent });
  } catch {
    throw new SetupError(`No simulator answers at ${base}. Start one with "wattif start", or name it with --url.`);
  }
  const text = await response.text();
  const told = text === '' ? undefined : parsed(text, url);
  if (!response.ok) throw new SetupError(problemOf(told) ?? `${url} answered ${response.status}.`);
  return told;
}

function parsed(text: string, url: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupError(`${url} does not answer like a simulator; check --url.`);
  }
}

function problemOf(told: unknown): string | undefined {
  if (typeof told !== 'object' || told === null) return undefined;
  const { detail, fix } = told as { detail?: unknown; fix?: unknown };
  return typeof detail === 'string' ? [detail, fix].filter(Boolean).join(' ') : undefined;
}
