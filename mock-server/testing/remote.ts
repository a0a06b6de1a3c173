import { SetupError } from '../core/refusal.ts';

/** Asks one simulator's control API. */
export interface Remote {
  /** Base URL, such as `http://localhost:4010`. */
  readonly url: string;
  /**
   * The JSON that the control API answers.
   *
   * @throws SetupError with the simulator's own words, or when nothing answers
   */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
}

/** A simulator at a base URL. */
export function remoteAt(base: string): Remote {
  const url = base.replace(/\/$/, '');
  return {
    url,
    async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
      const sent =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const response = await fetch(`${url}/_wattif${path}`, { method, ...sent }).catch(() => undefined);
      if (!response) throw new SetupError(`No simulator answers at ${url}. Start one with "npx wattif".`);
      const text = await response.text();
      if (!response.ok) throw new SetupError(wordsOf(text) ?? `${path} answered ${response.status}.`, response.status);
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
  };
}

function wordsOf(text: string): string | undefined {
  try {
    const { detail, fix } = JSON.parse(text) as { detail?: string; fix?: string };
    return [detail, fix].filter(Boolean).join(' ') || undefined;
  } catch {
    return undefined;
  }
}
