import type { Application, TestWorld } from '../../mock-server/testing/index.ts';
import { SetupError } from '../../mock-server/testing/index.ts';

/** What takes the place of a request's credentials. */
export interface Credentials {
  readonly application: Pick<Application, 'clientId' | 'clientSecret'>;
  readonly token: string;
}

/** A request's parts in which credentials stand. */
export interface Sent {
  /** Path and query. */
  readonly target: string;
  /** `Authorization`, if it is there. */
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: Buffer;
}

/** Puts credentials where a request has some: bearer and Basic, `client_id` and `client_secret` of query and form. */
export function withCredentials(sent: Sent, { application, token }: Credentials): Sent {
  const { clientId, clientSecret } = application;
  const swapped = (pairs: string): string =>
    pairs
      .replace(/(^|[?&])client_id=[^&]*/g, `$1client_id=${encodeURIComponent(clientId)}`)
      .replace(/(^|[?&])client_secret=[^&]*/g, `$1client_secret=${encodeURIComponent(clientSecret)}`);
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64');
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(sent.contentType ?? '');
  return {
    ...sent,
    target: swapped(sent.target),
    authorization: sent.authorization
      ?.replace(/^(bearer +)\S.*$/i, (_, scheme: string) => scheme + token)
      .replace(/^(basic +)\S.*$/i, (_, scheme: string) => scheme + basic),
    body: isForm ? Buffer.from(swapped(sent.body.toString('utf8'))) : sent.body,
  };
}

// GRDF's scope is the base path (adict.md 1.1); an application token of Enedis is good for every API (enedis.md 1.3).
const tokenServers = [
  { under: '/adict/v2/', server: '/oauth2/aus5y2ta2uEHjCWIR417/v1/token', scope: '/adict/v2' },
  { under: '/adict/bas/v6/', server: '/oauth2/aus5y2ta2uEHjCWIR417/v1/token', scope: '/adict/bas/v6' },
  { under: '/', server: '/oauth2/v3/token', scope: undefined },
] as const;

/**
 * A token of the world's application, from the token server that a path belongs to.
 *
 * @throws SetupError when the token server refuses
 */
export async function tokenFor(path: string, { url, application }: TestWorld): Promise<string> {
  const found = tokenServers.find(({ under }) => `${path}/`.startsWith(under));
  const { server, scope } = found ?? tokenServers[2];
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: application.clientId,
    client_secret: application.clientSecret,
    ...(scope && { scope }),
  });
  const response = await fetch(url + server, { method: 'POST', body });
  const { access_token: token } = (await response.json()) as { access_token?: unknown };
  if (typeof token === 'string') return token;
  throw new SetupError(`The token server ${server} answered ${response.status} and gave no token.`);
}
