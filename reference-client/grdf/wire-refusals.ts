import type { ClientErrorCode } from '../client-error.ts';
import type { OperatorRefusal } from '../transport.ts';

/** Codes of data calls, which come inside an answer 200 as well (adict.md 4.4, 4.5). */
const dataCodes: Readonly<Record<string, ClientErrorCode>> = {
  '1000000': 'moved-out',
  '1000001': 'no-right',
  '1000002': 'no-right',
  '1000005': 'unknown-point',
  '1000008': 'no-data',
  '1000009': 'out-of-scope',
  '1000010': 'out-of-scope',
  '1000011': 'no-right',
  '1000014': 'no-right',
  '1000016': 'bad-request',
  '2000000': 'operator-failed',
  '2000100': 'operator-failed',
};

/** The code of a line that stands for a part of an answer which is missing (adict.md 4.4). */
export const partMissing = '2000100';

/** Codes of calls about rights (adict.md 4.1 to 4.3). */
const rightCodes: Readonly<Record<string, ClientErrorCode>> = {
  '1000000003': 'conflict',
  '1000000004': 'moved-out',
  '1000000005': 'conflict',
  '1000000006': 'unknown-point',
  '1000000013': 'conflict',
};

// Not every code is public; where one is not, the words tell (adict.md 4.4).
const telling: readonly (readonly [RegExp, ClientErrorCode])[] = [
  [/contrat GRDF ADICT est expiré|ont été suspendus/, 'forbidden'],
  [/périmètre des données/, 'out-of-scope'],
  [/révoqué|obsolète|n'êtes pas|Aucun droit d.accès/, 'no-right'],
  [/ne couvre pas/, 'out-of-scope'],
];

/** A refusal by its code and words; by its status where neither is known. */
export function refusalOf(status: number, code: string, text: string): OperatorRefusal {
  const known = code.length > 7 ? rightCodes[code] : dataCodes[code];
  const byWords = telling.find(([words]) => words.test(text))?.[1];
  const told = { ...(code && { operatorCode: code }), ...(text && { operatorText: text }) };
  return { code: known ?? byWords ?? codeOfStatus(status), ...told };
}

/** What the body of a failed call says no with: the API's two shapes, the gateway's, or none of them. */
export function refusalInBody(status: number, body: string): OperatorRefusal {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(body.replace(/^[^[{]*/, '')) as Record<string, unknown>;
  } catch {
    return refusalOf(status, '', body.slice(0, 200));
  }
  const inside = (value.statut_restitution ?? {}) as Record<string, unknown>;
  const code = value.code_statut_traitement ?? inside.code ?? value.code ?? value.error ?? '';
  const text =
    value.message_retour_traitement ??
    inside.message ??
    value.erreur ??
    value.error_description ??
    value.errorSummary ??
    value.message ??
    '';
  return refusalOf(status, String(code), String(text));
}

function codeOfStatus(status: number): ClientErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'unknown-point';
  if (status === 409) return 'conflict';
  if (status === 429) return 'quota';
  if (status === 503 || status === 504) return 'unavailable';
  if (status >= 500) return 'operator-failed';
  return status >= 400 ? 'bad-request' : 'malformed';
}
