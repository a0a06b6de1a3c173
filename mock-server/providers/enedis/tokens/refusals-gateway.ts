import { type Exchange, json, type Reply } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { bearerOf } from '../../../oauth/bearer.ts';
import { errorSetting } from '../dialect-errors.ts';
import { generationOf } from './apis.ts';
import { tokenSetting } from './dialect-tokens.ts';

// Texts as recorded, the blanks and the two dots included (enedis.md 4.2).
const mustBeRight = 'Make sure you have provided the correct security credentials';
const badToken = `Invalid JWT token. Signature verification failed.. ${mustBeRight}`;
const badCredentials = `Invalid Credentials. ${mustBeRight}`;

/** What the gateway in front of the APIs answers before any of their code runs (enedis.md 4.1, 4.2). */
export const gatewayRefusals = {
  'token-missing': () => unauthenticated(badCredentials),
  'token-malformed': () => unauthenticated(badCredentials),
  'token-expired': () => unauthenticated(badCredentials),
  'token-unknown': (_detail, exchange) => {
    const header = exchange.headers.authorization;
    const bearer = bearerOf(typeof header === 'string' ? header : undefined);
    const looksSigned = bearer.kind === 'token' && bearer.token.split('.').length === 3;
    return unauthenticated(looksSigned ? badToken : badCredentials);
  },
  'token-scope': () => notSubscribed(),
  'not-subscribed': () => notSubscribed(),
  'quota-exceeded': (detail, exchange, world) => tooMany(detail, exchange, world),
  /** The same, of the hour: a word for who orders it without its detail. */
  'hourly-quota-exceeded': (detail, exchange, world) => tooMany({ quota: 'perHour', ...detail }, exchange, world),
} satisfies Record<string, RenderRefusal>;

function unauthenticated(description: string): Reply {
  return json({ fault: { code: 900901, message: 'Invalid Credentials', description } }, 401);
}

function notSubscribed(): Reply {
  const description = 'User is NOT authorized to access the Resource. API Subscription validation failed.';
  return json({ code: '900908', message: 'Resource forbidden ', description }, 403);
}

const hour = 3_600_000;

// A quota that is ordered without its detail is that of the second; it opens again at the next full hour (UTC).
function tooMany(detail: Readonly<Record<string, unknown>>, exchange: Exchange, world: World): Reply {
  const perSecond = detail.quota !== 'perHour' && detail.quota !== 'perHourAndApi';
  const now = exchange.receivedAt.getTime();
  const resetsAt = instantIn(detail.resetsAt) ?? (Math.floor(now / hour) + 1) * hour;
  const generation = generationOf(exchange.operation);
  if (generation === 'v4' && tokenSetting(world, 'v4QuotaBody') === 'time-left') {
    return tooManyInV4(perSecond, resetsAt - now);
  }
  const shape = errorSetting(world, 'shape2026');
  const isNew = generation === '2026' || generation === 'transitional';
  if (isNew && shape !== 'as-v5') return tooManyAsDocumented(shape === 'list');
  return perSecond ? tooManyASecond() : tooManyAnHour(resetsAt);
}

// Milliseconds of the counters, or an instant that a fault's detail names.
function instantIn(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const instant = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

// Message of the Swaggers of 2026 for a 429 (enedis.md 4.2, MED-26).
function tooManyAsDocumented(asList: boolean): Reply {
  const body = { code: '429', message: 'SLA dépassé' };
  return json(asList ? [body] : body, 429);
}

function tooManyASecond(): Reply {
  const description = 'You have exceeded your quota';
  return json({ fault: { code: 900807, message: 'Message throttled out', description } }, 429);
}

function tooManyAnHour(resetsAt: number): Reply {
  const nextAccessTime = gatewayTime(resetsAt);
  const description = `You have exceeded your quota .You can access API after ${nextAccessTime}`;
  return json({ code: '900804', message: 'Message throttled out', description, nextAccessTime }, 429);
}

// One body is recorded (DOM #84), by a dump that shows blanks and line ends as dots: 105 bytes by its chunk's length, which
// two blanks before each key and CR LF fill exactly; without `error_uri`. The blanks of `Quota Q4 reached` are documented
// (enedis.md 4.2). The dot that ends this sentence is our reading of two dots in the dump.
function tooManyInV4(perSecond: boolean, left: number): Reply {
  const description = `Quota ${perSecond ? 'Q3' : 'Q4'} reached. Call threshold allowed on ${timeLeft(left)}`;
  const text = `{\r\n  "error" : "429",\r\n  "error_description" : "${description}"\r\n}`;
  return { kind: 'text', status: 429, text, headers: { 'content-type': 'application/json; charset="UTF-8"' } };
}

// Hours, minutes and seconds, each with its own sign: `0:29:20`, or `0:-30:-40` as recorded.
function timeLeft(left: number): string {
  const seconds = Math.ceil(left / 1000);
  const [hours = 0, ...rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => Math.trunc(part) || 0);
  return [hours, ...rest.map((part) => String(part).padStart(2, '0'))].join(':');
}

/** Where v4 errors send the reader (enedis.md 4.1). */
export const errorUri = 'https://bluecoder.enedis.fr/api-doc/consulter-souscrire';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

// `2026-Jul-17 05:00:00+0000 UTC`
function gatewayTime(instant: number): string {
  const [date = '', time = ''] = new Date(instant).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${year}-${months[Number(month) - 1]}-${day} ${time.slice(0, 8)}+0000 UTC`;
}
