import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from '../core/provider.ts';

/** Lets a page of another origin read an answer, where the provider's gateway does; a caller that is no page sees nothing of it. */
export function allowOrigin(request: IncomingMessage, response: ServerResponse, provider: Provider): void {
  if (provider.crossOrigin && request.headers.origin !== undefined) {
    response.setHeader('access-control-allow-origin', '*');
  }
}

/** Answers a browser that asks whether it may call: yes, whatever it wants to send (what exactly is our convention). */
export function preflight(request: IncomingMessage, response: ServerResponse): void {
  const wanted = request.headers['access-control-request-headers'];
  response.writeHead(204, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, PUT, PATCH',
    'access-control-allow-headers': wanted ?? 'authorization, content-type',
    'access-control-max-age': '600',
  });
  response.end();
}
