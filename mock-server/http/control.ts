import type { RequestHandler } from 'express';
import type { Api } from '../core/api.ts';
import type { Route } from '../core/provider.ts';
import { SetupError } from '../core/refusal.ts';
import { problem } from './problems.ts';
import { receive } from './receive.ts';
import { send } from './send.ts';
import { originOf } from './visit.ts';

/** Serves one of the simulator's own operations. */
export function serveControl(api: Api, route: Route): RequestHandler {
  return async (request, response) => {
    try {
      const { body } = await receive(request, route);
      const query = new URLSearchParams(request.url.split('?').slice(1).join('?'));
      const params = request.params as Record<string, string>;
      const asked = { operation: route.operation, params, query, body, origin: originOf(request) };
      const reply = await api.answer(asked);
      await send(response, reply, { bytes: 0 });
    } catch (error) {
      if (error instanceof SetupError) {
        problem(response, { status: error.status, title: titleOf(error.status), detail: error.message });
      } else {
        problem(response, { status: 500, title: 'wattif failed', detail: String(error) });
      }
    }
  };
}

const titles: Readonly<Record<number, string>> = { 400: 'Bad request', 404: 'Not found', 409: 'Conflict' };

function titleOf(status: number): string {
  return titles[status] ?? 'Refused';
}
