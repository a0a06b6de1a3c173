import { SetupError, type TestWorld } from '../../mock-server/testing/index.ts';
import { connectCallback, type GrdfClient } from '../../reference-client/index.ts';

const state = 'of-the-verifier';

/**
 * A holder consents on the page of Client Connect (adict.md 1.6), as a browser would.
 *
 * @returns the code with which the browser comes back
 * @throws SetupError when it comes back without one
 */
export async function consentInConnect(
  { application }: TestWorld,
  gas: GrdfClient,
  { meteringPointId, redirectUri }: { readonly meteringPointId: string; readonly redirectUri: string },
): Promise<string> {
  if (!URL.canParse(redirectUri))
    throw new SetupError(`The parameter redirectUri is "${redirectUri}"; give an address.`);
  const body = new URLSearchParams({ point: meteringPointId, decision: 'accept' });
  const link = gas.connectUrl({ redirectUri, state });
  const page = await fetch(link, { method: 'POST', body, redirect: 'manual' });
  const back = connectCallback(page.headers.get('location') ?? '', state);
  if (back.outcome === 'consented') return back.code;
  throw new SetupError(
    `No consent to the gas point "${meteringPointId}" for ${application.clientId}: the page answered ${page.status}.`,
  );
}
