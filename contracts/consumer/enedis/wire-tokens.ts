import { EnedisClient, type Generation } from '../../../reference-client/index.ts';
import { formBody } from '../support/bodies.ts';
import { all, failureOf, placeOf } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { anyLabel } from './exchange.ts';
import { days, home } from './models.ts';
import { like } from './wire-formats.ts';

const path = '/oauth2/v3/token';
const credentials = { clientId: 'client-of-the-test', clientSecret: 'secret-of-the-test' };

/** Asks for a token as both generations do (enedis.md 1.3), and gives the header with which the client then calls. */
export async function headerAfterToken(book: PactBook, generation: Generation): Promise<string | null> {
  let header: string | null = null;
  await tokenAsked(book.interaction('a request for a token'))
    .willRespondWith(200, (response) =>
      response.headers(anyLabel).jsonBody({
        access_token: like.text('eyJ0eXAiOiJKV1Qi.test.test'),
        expires_in: like.wholeNumber(12_600),
      }),
    )
    .executeTest(async ({ url }) => {
      const called = (init?: RequestInit): void => {
        header = new Headers(init?.headers).get('authorization');
      };
      const enedis = clientAt(url, generation, { called });
      await all(enedis.dailyEnergy(home, days));
    });
  return header;
}

/** What came of wrong credentials: the error of the client, and how often it asked. */
export interface WrongCredentials {
  readonly failure: unknown;
  readonly asked: number;
}

/** Asks for a token with wrong credentials. */
export async function failureOfWrongCredentials(book: PactBook, generation: Generation): Promise<WrongCredentials> {
  const begun = book
    .interaction('a request for a token with wrong credentials')
    .given('the client credentials are wrong');
  let failure: unknown;
  let asked = 0;
  await tokenAsked(begun)
    .willRespondWith(401, (response) =>
      response
        .headers(anyLabel)
        .jsonBody({ error: 'invalid_client', error_description: like.text('Client Authentication failed.') }),
    )
    .executeTest(async ({ url }) => {
      const enedis = clientAt(url, generation, {
        asked: () => {
          asked += 1;
        },
      });
      failure = await failureOf(all(enedis.dailyEnergy(home, days)));
    });
  return { failure, asked };
}

function tokenAsked(begun: ReturnType<PactBook['interaction']>) {
  const { clientId, clientSecret } = credentials;
  return begun.withRequest('POST', path, (request) => {
    formBody(request, { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret });
  });
}

/** Told of each call for a token, and of each one for data. */
interface Ears {
  readonly asked?: () => void;
  readonly called?: (init?: RequestInit) => void;
}

/** A client that asks the server for its token; of data there are none, and no server is asked. */
function clientAt(host: string, generation: Generation, { asked, called }: Ears): EnedisClient {
  const { clock } = placeOf();
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (String(input).endsWith(path)) {
      asked?.();
      return globalThis.fetch(input, init);
    }
    called?.(init);
    return Response.json({ error: 'no_data_found', error_description: '' }, { status: 404 });
  };
  return new EnedisClient({ ...credentials, generation, host, paces: [], chance: () => 0.5, clock, fetch });
}
