import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import type { Api } from '../core/api.ts';
import type { Route } from '../core/provider.ts';
import { SetupError } from '../core/refusal.ts';
import { leftOf } from './left.ts';
import { problem } from './problems.ts';
import { receive } from './receive.ts';
import { send } from './send.ts';
import { originOf } from './visit.ts';

// Bytes. A snapshot of a world with a hundred thousand declared rights is some 70 MB.
const largestBodies: Readonly<Record<string, number>> = { restoreSnapshot: 200_000_000 };

/** Serves one of the simulator's own operations. */
export function serveControl(api: Api, route: Route): RequestHandler {
  return async (request, response) => {
    try {
      const { body } = await receive(request, route, largestBodies[route.operation]);
      const query = new URLSearchParams(request.url.split('?').slice(1).join('?'));
      const params = request.params as Record<string, string>;
      const accept = request.headers.accept ?? '*/*';
      const lastEventId = request.headers['last-event-id'];
      const asked = {
        operation: route.operation,
        params,
        query,
        body,
        origin: originOf(request),
        here: hereOf(request),
        accept,
        left: leftOf(response),
        ...(typeof lastEventId === 'string' && { lastEventId }),
      };
      const reply = await api.answer(asked);
      if (reply.kind === 'stream') cutWhenLeft(response);
      await send(response, reply, { bytes: 0 });
    } catch (error) {
      if (response.headersSent) {
        response.destroy();
      } else if (error instanceof SetupError) {
        problem(response, { status: error.status, title: titleOf(error.status), detail: error.message });
      } else {
        problem(response, { status: 500, title: 'wattif failed', detail: String(error) });
      }
    }
  };
}

// The caller may have come by another name, or another port of a container's host.
function hereOf({ socket: { localAddress = '127.0.0.1', localPort } }: IncomingMessage): string {
  return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}

// A stream ends by itself when the server closes, save one whose reader does not read: it would be waited for.
function cutWhenLeft(response: ServerResponse): void {
  const cut = (): void => {
    if (response.writableNeedDrain) response.req.socket.destroy();
  };
  leftOf(response).addEventListener('abort', cut, { once: true });
}

const titles: Readonly<Record<number, string>> = { 400: 'Bad request', 404: 'Not found', 409: 'Conflict' };

function titleOf(status: number): string {
  return titles[status] ?? 'Refused';
}
