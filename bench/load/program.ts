import type { RequestsOrder, StreamsOrder } from './orders.ts';
import { sendRequests } from './requests.ts';
import { readStreams } from './streams.ts';

// The process that makes load: it takes one order at a time, and stays warm between them.
process.on('message', async (order: RequestsOrder | StreamsOrder) => {
  try {
    const result = order.kind === 'requests' ? await sendRequests(order) : await readStreams(order);
    process.send?.({ result });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
