import type { Callback } from './callback.ts';

const point = /^\d{14}$/;
const noPoint = '00000000000000';

/**
 * Reads the address at which a customer came back from the consent page, of v1 or v2, in every form that was seen
 * (enedis.md 1.4, 1.5): one or several points joined by `;` or `,`, `code=unusable`, zeros for a point, refusals with
 * and without state, and the malformed redirect that has no question mark. It never throws.
 *
 * @param address full, or from its path on
 *
 * @example
 * parseCallback('/callback?code=unusable&state=x&usage_point_id=22516914714270'); // { kind: 'granted', … }
 */
export function parseCallback(address: string | URL): Callback {
  const told = pairsIn(String(address));
  const error = told.get('error') ?? '';
  const description = told.get('error_description') ?? '';
  const code = told.get('code') ?? '';
  const state = told.get('state');
  const stated = state === null ? {} : { state };
  if (error || description || isFailure(code)) {
    const kind = error === 'access_denied' || (!error && code === '403') ? 'refused' : 'failed';
    return { kind, ...stated, error: error || code, description };
  }
  const authorisation = told.get('autorisation_id') ?? '';
  if (/^\d{1,15}$/.test(authorisation)) {
    return { kind: 'authorised', authorisationId: Number(authorisation), ...stated };
  }
  const points = told.getAll('usage_point_id').flatMap((value) => value.split(/[;,]/).map((one) => one.trim()));
  const known = points.filter((one) => point.test(one));
  if (known.length === 0) return { kind: 'failed', ...stated, error: '', description: '' };
  return { kind: 'granted', meteringPointIds: [...new Set(known)].filter((one) => one !== noPoint), ...stated };
}

// `…/callback/IdPrm=…&code=server_error&…` came in outages.
function pairsIn(address: string): URLSearchParams {
  const [before = ''] = address.split('#', 1);
  const mark = before.indexOf('?');
  if (mark >= 0) return new URLSearchParams(before.slice(mark + 1));
  const last = before.slice(before.lastIndexOf('/') + 1);
  return new URLSearchParams(last.includes('=') ? last : '');
}

function isFailure(code: string): boolean {
  return /^[45]\d\d$/.test(code) || code === 'server_error';
}
