import type { Endpoints } from './endpoints.ts';

/** A person who is sent to the consent page, so that it is filled in for them. */
export interface ConnectHolder {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** What a link to the consent page is made of. */
export interface ConnectLink {
  /** Where the browser comes back, as agreed with the operator. */
  readonly redirectUri: string;
  /** Comes back unchanged: hard to guess, and kept in the session of the browser. */
  readonly state: string;
  readonly holder?: ConnectHolder;
}

/** A point whose holder consented, and the right that it made. */
export interface ConnectConsent {
  readonly meteringPointId: string;
  readonly accessRightId: string;
}

/** Address of the page on which a holder consents (adict.md 1.6). */
export function connectUrl(
  { authorize }: Endpoints,
  clientId: string,
  { redirectUri, state, holder }: ConnectLink,
): string {
  const url = new URL(authorize);
  const query = { client_id: clientId, response_type: 'code', scope: 'openid', redirect_uri: redirectUri, state };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (holder) {
    const hint = [holder.firstName, holder.lastName, holder.email, 'TIERS'].map((part) => part.replaceAll(';', ' '));
    url.searchParams.set('login_hint', hint.join(';'));
  }
  return url.href;
}

/** What an id token says: the consents, which stand as JSON inside a text, and for whom it was made. */
export function idTokenFromWire(
  token: string,
): { consents: ConnectConsent[]; audience: readonly string[] } | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
    const told: unknown =
      typeof claims.consentements === 'string' ? JSON.parse(claims.consentements) : claims.consentements;
    if (!Array.isArray(told)) return undefined;
    const consents = told.map(({ pce, id_accreditation: id }: Record<string, unknown>) => ({
      meteringPointId: String(pce),
      accessRightId: String(id),
    }));
    return { consents, audience: [claims.aud].flat().map(String) };
  } catch {
    return undefined;
  }
}
