import { SetupError } from '../core/refusal.ts';

/** One server-sent event: its name and its JSON. */
export interface RemoteEvent {
  readonly event: string;
  readonly data: unknown;
}

/**
 * Follows a stream of the control API until it ends.
 *
 * @throws SetupError when no simulator answers, or it answers otherwise
 */
export async function* events(base: string, path: string): AsyncGenerator<RemoteEvent> {
  const url = `${base.replace(/\/$/, '')}/_wattif${path}`;
  const response = await fetch(url, { headers: { accept: 'text/event-stream' } }).catch(() => undefined);
  if (!response?.ok || !response.body) throw new SetupError(`${url} does not answer with events; check --url.`);
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    const whole = (text + part).split('\n\n');
    text = whole.pop() ?? '';
    for (const one of whole) {
      const found = eventOf(one);
      if (found) yield found;
    }
  }
}

// Comments keep the connection; they are no events.
function eventOf(text: string): RemoteEvent | undefined {
  const fields = new Map(text.split('\n').map((line) => pairOf(line)));
  const data = fields.get('data');
  return data === undefined ? undefined : { event: fields.get('event') ?? 'message', data: JSON.parse(data) };
}

function pairOf(line: string): [string, string] {
  const mark = line.indexOf(': ');
  return mark < 0 ? [line, ''] : [line.slice(0, mark), line.slice(mark + 2)];
}
