import type { ClientError, ClientErrorCode } from '../client-error.ts';
import type { OperatorRefusal } from '../transport.ts';

const beforeActivation = 'ADAM-ERR0123';

/** What each of the operator's codes means (enedis.md 4.2). */
const codes: Readonly<Record<string, ClientErrorCode>> = {
  'ADAM-DC-0008': 'no-right',
  unauthorized_user: 'no-right',
  'ADAM-DC-0007': 'moved-out',
  'ADAM-ERR0061': 'moved-out',
  // the days before the consent are not open
  'ADAM-DC-0009': 'out-of-scope',
  // the customer objected to the recording of the load curve
  'ADAM-ERR0075': 'out-of-scope',
  // the point exists, but does not measure this direction
  'ADAM-ERR0069': 'unknown-point',
  // no customer data belong to the point, as to one that only produces
  'STM-ERR-0000019': 'unknown-point',
  Invalid_request: 'bad-request',
  'ADAM-ERR0002': 'bad-request',
  [beforeActivation]: 'bad-request',
  'ADAM-ERR0125': 'bad-request',
  'ADAM-ERR0126': 'bad-request',
  'ADAM-DC-0015': 'bad-request',
  'ADAM-DC-0016': 'bad-request',
  no_data_found: 'no-data',
  'STM-ERR-0000020': 'no-data',
  'STM-ERR-0000014': 'no-data',
  technical_error: 'operator-failed',
  'ADAM-DC-0500': 'operator-failed',
  'STM-ERR-0000001': 'operator-failed',
  'Internal Server error': 'operator-failed',
  server_error: 'operator-failed',
  'server error': 'operator-failed',
  '503': 'unavailable',
  '429': 'quota',
  '900804': 'quota',
  '900807': 'quota',
  '900901': 'unauthenticated',
  '900908': 'forbidden',
  Unauthorized: 'unauthenticated',
  invalid_client: 'unauthenticated',
};

const byCode = new Map(Object.entries(codes).map(([code, meaning]) => [code.toLowerCase(), meaning]));

// The documented shape of 2026 has the status for a code, and the contract APIs say "Bad request" to all: the words tell.
const telling: readonly (readonly [RegExp, ClientErrorCode])[] = [
  [/pas titulaire/i, 'moved-out'],
  [/pas autorisé|services souscrits/i, 'no-right'],
  [/pas de mesure|no measure found/i, 'no-data'],
];

/** What the body of an answer says no with; by its status alone where the body is a page, a text or nothing. */
export function refusalInBody(status: number, body: string): OperatorRefusal {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // a page or a text of a server in front
  }
  const found = refusalIn(status, Array.isArray(value) ? value[0] : value);
  return found ?? refusalOf(status, '', body.trim().slice(0, 200));
}

/** The refusal in a JSON object, in any of its shapes; undefined when the object is none (enedis.md 4.1). */
export function refusalIn(status: number, value: unknown): OperatorRefusal | undefined {
  if (!isObject(value)) return undefined;
  if (isObject(value.fault)) return refusalIn(status, value.fault);
  if (Array.isArray(value.Erreur)) return refusalIn(status, value.Erreur[0]);
  const { error, error_description: description, code, message, description: details, nextAccessTime } = value;
  if (typeof error === 'string') return refusalOf(status, error, textOf(description));
  if (code === undefined || message === undefined) return undefined;
  return refusalOf(status, String(code), textOf(details ?? message), textOf(nextAccessTime ?? details));
}

/** Whether a call was refused because it begins before the meter's last activation. */
export function isBeforeActivation({ operatorCode, operatorText = '' }: ClientError): boolean {
  return operatorCode === beforeActivation || /last activation date|dernière mise en service/.test(operatorText);
}

function refusalOf(status: number, code: string, text: string, opens = text): OperatorRefusal {
  // the Swagger writes some codes with low lines
  const written = code.startsWith('ADAM_') ? code.replaceAll('_', '-') : code;
  const meaning = byCode.get(written.toLowerCase()) ?? telling.find(([words]) => words.test(text))?.[1];
  const retryAt = meaning === 'quota' ? instantIn(opens) : undefined;
  return {
    code: meaning ?? codeOfStatus(status),
    ...(written && { operatorCode: written }),
    ...(text && { operatorText: text }),
    ...(retryAt !== undefined && { retryAt }),
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const opening = /(\d{4})-([A-Z][a-z]{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})\+0000/;

// A quota opens at `2026-Jul-17 05:00:00+0000 UTC`.
function instantIn(words: string): number | undefined {
  const [, year, month = '', ...rest] = opening.exec(words) ?? [];
  const named = months.indexOf(month);
  if (year === undefined || named < 0) return undefined;
  const [date, hour, minute, second] = rest.map(Number);
  return Date.UTC(Number(year), named, date, hour, minute, second);
}

function codeOfStatus(status: number): ClientErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'quota';
  if (status === 503 || status === 504) return 'unavailable';
  // a 404 without words is the firewall's: there is no such address (enedis.md 1.4)
  return status >= 400 && status < 500 ? 'bad-request' : 'operator-failed';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
