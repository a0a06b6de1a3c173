import type { Call } from '../call.ts';
import type { Finding } from '../check.ts';
import { fail, pass, skip, warn } from './finding.ts';
import { outcomeOf } from './outcome.ts';
import { counted, idsOf } from './questions.ts';

/**
 * CL-01 over the calls of one run: one token for all of them, and one more for each time that it died. Requests that
 * failed are not counted, so that retries of the token call itself are no breach; a token kept from an earlier run is
 * as good as a new one (adict.md 1, enedis.md 2).
 *
 * @param options.endings how often a token died in this run
 * @param options.isSure false where the refusal may mean something else than a dead token, as a 403 may (adict.md 1.7):
 * then the call may be given up, as long as the others go on
 *
 * @example
 * judgeTokens(step.calls, { endings: 1 });
 */
export function judgeTokens(
  calls: readonly Call[],
  { endings = 0, isSure = true }: { readonly endings?: number; readonly isSure?: boolean } = {},
): Finding {
  const requests = calls.filter(({ kind }) => kind === 'token');
  const issued = requests.filter(({ status }) => status === 200);
  const data = calls.filter(({ kind }) => kind !== 'token' && kind !== 'authorize' && kind !== 'other');
  const refused = data.filter((call) => outcomeOf(call) === 'token-refused');
  const allowed = 1 + endings;
  if (issued.length > allowed) {
    const deaths = endings > 0 ? `, though a token died only ${endings === 1 ? 'once' : `${endings} times`}` : '';
    return fail(
      'CL-01',
      `${counted(issued.length, 'token')} for ${counted(data.length, 'data call')} in one run${deaths}; ${allowed === 1 ? 'one serves' : `${allowed} serve`} them all.`,
      idsOf(issued),
    );
  }
  if (data.length === 0) return skip('CL-01', 'The program made no data call, so that no token was needed.');
  return endings > 0 || refused.length > 0 ? judgeRenewal(calls, refused, isSure) : kept(issued, data);
}

function kept(issued: readonly Call[], data: readonly Call[]): Finding {
  const how = issued.length === 0 ? 'A token of an earlier run' : 'One token';
  return pass('CL-01', `${how} served ${counted(data.length, 'data call')}.`, idsOf(issued));
}

// Whoever's token is refused asks for another one, once, and goes on.
function judgeRenewal(calls: readonly Call[], refused: readonly Call[], isSure: boolean): Finding {
  const last = refused.at(-1);
  if (!last) return pass('CL-01', 'No call was refused for its token.');
  const behind = calls.slice(calls.indexOf(last) + 1);
  const isRenewed = calls
    .slice(calls.findIndex((call) => outcomeOf(call) === 'token-refused') + 1)
    .some(({ kind, status }) => kind === 'token' && status === 200);
  const goesOn = behind.some((call) => call.kind !== 'token' && outcomeOf(call) !== 'token-refused');
  if (!isRenewed && !isSure && goesOn) {
    return pass('CL-01', 'A 403 was not taken for a dead token, and the other calls went on.', idsOf(refused));
  }
  if (!isRenewed && refused.every(({ status }) => status === 403)) {
    const told =
      'A call with a young token was answered 403, and no new token was asked for; that may be right, for 403 is also said of what the application may not do.';
    return warn('CL-01', told, idsOf(refused));
  }
  if (!isRenewed) {
    const told = `A call was refused for its token (${last.reason ?? last.status}), and no new one was asked for; a good client renews it once and goes on.`;
    return fail('CL-01', told, idsOf(refused));
  }
  if (!goesOn) {
    return fail(
      'CL-01',
      'The token was renewed, but the call that it was refused for was not made again.',
      idsOf(refused),
    );
  }
  return pass('CL-01', 'The refused token was renewed once, and the calls went on.', idsOf(refused));
}
