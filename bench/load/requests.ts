import autocannon from 'autocannon';
import type { RequestsOrder, RequestsResult } from './orders.ts';

/**
 * Sends small requests with autocannon.
 *
 * @throws when an answer is not 2xx: a figure of refusals would mean nothing
 */
export async function sendRequests({ url, asks, seconds }: RequestsOrder): Promise<RequestsResult> {
  const requests = asks.map(({ method = 'GET', ...ask }) => ({ method, ...ask }));
  const result = await autocannon({ url, connections: 50, duration: seconds, requests });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${bad} of ${result['2xx'] + bad} requests to ${url}${asks[0]?.path} failed.`);
  const { p50, p99 } = result.latency;
  return { perSecond: result['2xx'] / result.duration, p50Ms: p50, p99Ms: p99, answered: result['2xx'] };
}
