// Asks customers for their consent, as a portal does: open http://localhost:3000, and say yes on the operator's page. The
// operator must know the address of return, http://localhost:3000/callback. With a simulator on port 4010:
//   CLIENT_ID=wattif CLIENT_SECRET=wattif-secret HOST=http://localhost:4010 npx tsx reference-client/examples/consent.ts
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { pathToFileURL } from 'node:url';
import { EnedisClient, parseCallback, pointsOf } from 'wattif/client';

/** Two pages: one that sends the customer to the operator, one to which the customer comes back. */
export function consentPages(enedis: EnedisClient): Server {
  return createServer(async ({ url = '/', headers }, response) => {
    const end = (status: number, text: string, more = {}) =>
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...more }).end(text);
    if (!url.startsWith('/callback')) {
      // the cookie ties the way back to this browser; the state ends in no digit, which would pick a sandbox client
      const state = `${randomUUID()}x`;
      const cookie = `state=${state}; HttpOnly; SameSite=Lax; Path=/callback`;
      end(302, '', { location: enedis.authorizeLink({ state, duration: 'P1Y' }), 'set-cookie': cookie });
      return;
    }
    try {
      const points = await consentedPoints(enedis, url, /state=([\w-]+)/.exec(headers.cookie ?? '')?.[1]);
      end(200, points.length > 0 ? `Thank you. We may read ${points.join(', ')}.` : 'Nothing was shared.');
    } catch (error) {
      console.warn(error instanceof Error ? error.message : error);
      end(502, 'The operator does not answer. Please try again later.');
    }
  });
}

/** The points that a customer shared, coming back at an address; none when nothing was. */
export async function consentedPoints(
  enedis: EnedisClient,
  address: string,
  state?: string,
): Promise<readonly string[]> {
  const callback = parseCallback(address);
  if (callback.kind === 'refused' || callback.kind === 'failed') return [];
  if (callback.state !== state) throw new Error('the customer came back with the state of somebody else');
  if (callback.kind === 'granted') return callback.meteringPointIds;
  // right after a consent its services may not be there yet
  const { authorisationId } = callback;
  return pointsOf(await enedis.servicesOf({ authorisationId }, { patience: 60_000 }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: clientSecret = '', HOST: host } = process.env;
  const enedis = new EnedisClient({ clientId, clientSecret, generation: '2026', ...(host && { host }) });
  consentPages(enedis).listen(3000, () => console.log('Open http://localhost:3000'));
}
