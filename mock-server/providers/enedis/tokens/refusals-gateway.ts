import { json, type Reply } from '../../../core/exchange.ts';
import type { RenderRefusal } from '../../../core/provider.ts';
import { bearerOf } from '../../../oauth/bearer.ts';
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
  'quota-exceeded': (detail, exchange, world) => {
    const perSecond = detail.quota === 'perSecond' || detail.quota === 'perSecondAndApi';
    const resetsAt = Number(detail.resetsAt);
    if (generationOf(exchange.operation) === 'v4' && tokenSetting(world, 'v4QuotaBody') === 'time-left') {
      return tooManyInV4(perSecond, resetsAt - exchange.receivedAt.getTime());
    }
    return perSecond ? tooManyASecond() : tooManyAnHour(resetsAt);
  },
} satisfies Record<string, RenderRefusal>;

function unauthenticated(description: string): Reply {
  return json({ fault: { code: 900901, message: 'Invalid Credentials', description } }, 401);
}

function notSubscribed(): Reply {
  const description = 'User is NOT authorized to access the Resource. API Subscription validation failed.';
  return json({ code: '900908', message: 'Resource forbidden ', description }, 403);
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

// Recorded are the code, `Quota.Q4.reached` and `Call threshold allowed on 0:-30:-40`; what joins them is ours.
function tooManyInV4(perSecond: boolean, left: number): Reply {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = time.map((part, index) => String(part).padStart(index === 0 ? 1 : 2, '0'));
  const description = `Quota.${perSecond ? 'Q3' : 'Q4'}.reached Call threshold allowed on ${hours}:${minutes}:${rest}`;
  return json({ error: '429', error_description: description, error_uri: errorUri }, 429);
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
