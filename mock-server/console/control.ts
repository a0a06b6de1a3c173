import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from '../../openapi/types/control.d.ts';

/** What the control API tells, by the names of its description. */
export type Told = components['schemas'];

/** The control API, typed by its description: the only thing that the console talks to. */
export const control: Client<paths> = createClient<paths>({ baseUrl: '/_wattif' });

/** The control API said no; the message is what it says, with the fix. */
export class ControlError extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/**
 * What a call told.
 *
 * @throws ControlError when the control API said no, or the simulator does not answer
 *
 * @example
 * const clock = await told(control.GET('/worlds/{id}/clock', { params: { path: { id: 'default' } } }));
 */
export async function told<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((reason: unknown) => {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    // what is no JSON came from somewhere, if not from the simulator
    const status = reason instanceof SyntaxError ? 502 : 0;
    throw new ControlError(String(reason instanceof Error ? reason.message : reason), status);
  });
  if (response.ok) return data as T;
  const problem = error as { title?: string; detail?: string; fix?: string } | undefined;
  const words = [problem?.detail ?? problem?.title ?? response.statusText, problem?.fix].filter(Boolean).join(' ');
  throw new ControlError(words, response.status);
}
