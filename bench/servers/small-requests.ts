import { Agent, get } from 'node:http';
import type { Ask } from '../load/orders.ts';

const every = 10;

/**
 * Asks for something small every 10 ms while work goes on, whether or not earlier answers came, and tells how long each
 * answer took, in ms. So a server that stands still for a second keeps a hundred requests waiting, not one.
 */
export async function latenciesDuring<T>(
  { url, ask }: { url: string; ask: Ask },
  work: () => Promise<T>,
): Promise<{ result: T; latencies: number[] }> {
  const agent = new Agent({ keepAlive: true });
  const latencies: number[] = [];
  const waiting: Promise<void>[] = [];
  let failure: unknown;
  const send = (): void => {
    const begun = performance.now();
    const answer = answered(url, ask, agent).then(
      () => void latencies.push(performance.now() - begun),
      (error) => {
        failure ??= error;
      },
    );
    waiting.push(answer);
  };
  const ticking = setInterval(send, every);
  try {
    const result = await work();
    clearInterval(ticking);
    await Promise.all(waiting);
    if (failure) throw failure;
    return { result, latencies };
  } finally {
    clearInterval(ticking);
    agent.destroy();
  }
}

function answered(url: string, { path, headers }: Ask, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url + path, { agent, ...(headers && { headers }) }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${path} answered ${response.statusCode} while streams ran.`));
      });
    });
    request.once('error', reject);
  });
}
