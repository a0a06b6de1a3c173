import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where each of linky's series stands on Data Connect v5. */
const paths: Readonly<Record<string, string>> = {
  daily_consumption: '/metering_data_dc/v5/daily_consumption',
  consumption_load_curve: '/metering_data_clc/v5/consumption_load_curve',
  consumption_max_power: '/metering_data_dcmp/v5/daily_consumption_max_power',
  daily_production: '/metering_data_dp/v5/daily_production',
  production_load_curve: '/metering_data_plc/v5/production_load_curve',
};

/** The gateway that the npm package `linky` talks to, holding an OAuth client of Data Connect for it. */
export interface LinkyGateway {
  /** Its address, in place of `https://conso.boris.sh`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a gateway before a simulator: linky asks it for `/api/<series>?start&end&prm`, and it asks Data Connect v5
 * with a token of its own and hands the `meter_reading` on.
 */
export async function linkyGateway(upstream: {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
}): Promise<LinkyGateway> {
  const tokens = { current: undefined as Promise<string> | undefined };
  const server = createServer((request, response) => {
    void forward(upstream, tokens, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function forward(
  upstream: { readonly url: string; readonly clientId: string; readonly clientSecret: string },
  tokens: { current: Promise<string> | undefined },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const asked = new URL(request.url ?? '', 'http://gateway');
    const path = paths[asked.pathname.replace('/api/', '')];
    if (!path) return void response.writeHead(404).end();
    tokens.current ??= tokenOf(upstream);
    const query = new URLSearchParams({
      usage_point_id: asked.searchParams.get('prm') ?? '',
      start: asked.searchParams.get('start') ?? '',
      end: asked.searchParams.get('end') ?? '',
    });
    const answer = await fetch(`${upstream.url}${path}?${query}`, {
      headers: { authorization: `Bearer ${await tokens.current}` },
    });
    const text = await answer.text();
    const told = answer.ok ? JSON.stringify((JSON.parse(text) as { meter_reading: unknown }).meter_reading) : text;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(told);
  } catch (error) {
    response.writeHead(502).end(String(error));
  }
}

async function tokenOf(upstream: { url: string; clientId: string; clientSecret: string }): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: upstream.clientId,
    client_secret: upstream.clientSecret,
  });
  const answer = await fetch(`${upstream.url}/oauth2/v3/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}
