import { SetupError } from '../core/refusal.ts';

/** Asks one simulator's control API. */
export interface Remote {
  /** Base URL, such as `http://localhost:4010`. */
  readonly url: string;
  /**
   * The JSON that the control API answers; undefined when it answers nothing.
   *
   * @throws SetupError with the simulator's own words, or when nothing answers, or something else does
   */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** A simulator at a base URL. */
export function remoteAt(base: string): Remote {
  const url = base.replace(/\/$/, '');
  return {
    url,
    async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
      const address = `${url}/_wattif${path}`;
      const sent =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const response = await fetch(address, { method, ...sent }).catch(() => undefined);
      if (!response) {
        throw new SetupError(`No simulator answers at ${url}. Start one with "wattif start", or name it with --url.`);
      }
      const text = await response.text();
      const told = text === '' ? undefined : parsed(text, address);
      if (!response.ok) {
        throw new SetupError(problemOf(told) ?? `${address} answered ${response.status}.`, response.status);
      }
      return told as T;
    },
  };
}

function parsed(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SetupError(`${address} does not answer like a simulator; check the address.`);
  }
}

function problemOf(told: unknown): string | undefined {
  if (typeof told !== 'object' || told === null) return undefined;
  const { detail, fix } = told as { detail?: unknown; fix?: unknown };
  return typeof detail === 'string' ? [detail, fix].filter(Boolean).join(' ') : undefined;
}
