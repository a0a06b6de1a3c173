import { type Day, parseDay } from '../../../core/paris.ts';
import { Refusal } from '../../../core/refusal.ts';
import { isMeteringPointId } from '../readings/period.ts';
import { isAuthorised, isForInjection, type Role, type ScopeDays, type ScopeOfData } from './access-right.ts';
import { rightFacts } from './facts-rights.ts';
import type { RightsReason } from './refusals-rights.ts';
import { type SentDeclaration, sentFlag, sentRole } from './wire-declaration.ts';

/** The dates of a declaration letter by letter, as the answer repeats them; null where none was sent. */
export type DeclaredDates = Readonly<Record<DateField, string | null>>;

type DateField = 'startsOn' | 'endsOn' | 'consumptionFrom' | 'consumptionTo' | 'injectionFrom' | 'injectionTo';

/** A declaration of an access right, well formed: whether it fits the point and the day is not checked yet. */
export interface Declaration {
  readonly role: Role;
  readonly holderName: string | null;
  readonly holderCompany: string | null;
  readonly postcode: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly consumptionScope: ScopeDays;
  readonly injectionScope: ScopeDays;
  readonly scope: ScopeOfData;
  readonly asDeclared: DeclaredDates;
}

const postcode = new RegExp(rightFacts.postcodeFormat.value);
const email = new RegExp(rightFacts.emailFormat.value);
const mobile = new RegExp(rightFacts.phoneFormat.value);

/**
 * Reads a declaration, form and missing fields first, in the order of adict.md 4.7 and 8.2.
 *
 * Who holds the contract declares a role, a name and a postcode and nothing else (adict.md 2.4); more is taken when it
 * is well formed. An injection role needs the injection days and no informative flag.
 *
 * @throws Refusal one of the 400 reasons of refusals-rights.ts
 */
export function parseDeclaration(
  meteringPointId: string,
  sent: SentDeclaration | undefined,
  nulls: 'refused' | 'absent',
): Declaration {
  if (!sent) throw no('declaration-malformed');
  if (!isMeteringPointId(meteringPointId)) throw no('declaration-point-malformed');
  const role = roleIn(sent);
  const names = namesIn(sent, nulls);
  return {
    role,
    ...names,
    postcode: postcodeIn(sent),
    email: emailIn(sent, role),
    phone: phoneIn(sent, nulls),
    ...termIn(sent, role),
    scope: scopeIn(sent, role),
    ...scopeDaysIn(sent, role),
    asDeclared: datesIn(sent),
  };
}

function no(reason: RightsReason): Refusal<RightsReason> {
  return new Refusal(reason);
}

// Missing, null, empty and blank are all "not given"; what is no string is told apart.
type Given =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other' };

function given(value: unknown): Given {
  if (value === undefined || value === null) return { kind: 'nothing' };
  if (typeof value !== 'string') return { kind: 'other' };
  const text = value.trim();
  return text === '' ? { kind: 'nothing' } : { kind: 'text', text };
}

function roleIn({ role }: SentDeclaration): Role {
  const value = given(role);
  if (value.kind === 'nothing') throw no('declaration-role-missing');
  const known = value.kind === 'text' ? sentRole(value.text) : undefined;
  if (!known) throw no('declaration-malformed');
  return known;
}

function namesIn(
  sent: SentDeclaration,
  nulls: 'refused' | 'absent',
): Pick<Declaration, 'holderName' | 'holderCompany'> {
  const holderName = optionalText(sent.holderName, nulls, 'declaration-malformed');
  const holderCompany = optionalText(sent.holderCompany, nulls, 'declaration-malformed');
  const hasName = given(holderName).kind === 'text';
  const hasCompany = given(holderCompany).kind === 'text';
  if (hasName && hasCompany) throw no('declaration-both-names');
  if (!hasName && !hasCompany) throw no('declaration-name-missing');
  return { holderName, holderCompany };
}

// A null where a text may be left out made declarations fail (adict.md 2.4, LOWATT); how they failed is not known, so
// the answer is our convention. A null where a value is asked for is answered as a missing one.
function optionalText(value: unknown, nulls: 'refused' | 'absent', otherwise: RightsReason): string | null {
  if (value === undefined) return null;
  if (value === null && nulls === 'absent') return null;
  if (typeof value !== 'string') throw no(value === null ? 'declaration-malformed' : otherwise);
  return value;
}

function postcodeIn(sent: SentDeclaration): string {
  const value = given(sent.postcode);
  if (value.kind === 'nothing') throw no('declaration-postcode-missing');
  if (value.kind === 'other' || !postcode.test(value.text)) throw no('declaration-postcode-malformed');
  return value.text;
}

function emailIn(sent: SentDeclaration, role: Role): string | null {
  const value = given(sent.email);
  if (value.kind === 'nothing') {
    if (isAuthorised(role)) throw no('declaration-email-missing');
    return typeof sent.email === 'string' ? sent.email : null;
  }
  if (value.kind === 'other' || !email.test(value.text)) throw no('declaration-email-malformed');
  return value.text;
}

function phoneIn(sent: SentDeclaration, nulls: 'refused' | 'absent'): string | null {
  const text = optionalText(sent.phone, nulls, 'declaration-phone-malformed');
  const value = given(text);
  if (value.kind === 'text' && !mobile.test(value.text)) throw no('declaration-phone-malformed');
  return text;
}

function termIn(sent: SentDeclaration, role: Role): Pick<Declaration, 'startsOn' | 'endsOn'> {
  const asked = isAuthorised(role);
  const startsOn = dayIn(sent.startsOn);
  if (startsOn === 'bad' || (asked && startsOn === null)) throw no('declaration-start-missing');
  const endsOn = dayIn(sent.endsOn);
  if (asked && endsOn === null) throw no('declaration-end-missing');
  if (endsOn === 'bad') throw no('declaration-end-malformed');
  return { startsOn, endsOn };
}

// One text for a missing flag and for one that is neither true nor false (adict.md 4.1).
const flagReasons = {
  contract: 'declaration-contract-flag',
  technical: 'declaration-technical-flag',
  informative: 'declaration-informative-flag',
  published: 'declaration-published-flag',
} as const satisfies Record<keyof ScopeOfData, RightsReason>;

function scopeIn(sent: SentDeclaration, role: Role): ScopeOfData {
  const injection = isForInjection(role);
  if (!isAuthorised(role)) return { technical: true, contract: true, informative: !injection, published: true };
  const asked = (Object.keys(flagReasons) as (keyof ScopeOfData)[]).filter(
    (name) => !injection || name !== 'informative',
  );
  // That a scope without any flag has the general text is our convention.
  if (asked.every((name) => given(sent[name]).kind === 'nothing')) throw no('declaration-scope-missing');
  const scope = { technical: false, contract: false, informative: false, published: false };
  for (const name of asked) {
    const flag = sentFlag(sent[name]);
    if (flag === undefined) throw no(flagReasons[name]);
    scope[name] = flag;
  }
  return scope;
}

// Whoever does not need the consumption days may leave them out, null or empty (adict.md 4.1); injection days that the
// role does not need are not looked at, as no text speaks of them.
const dayReasons = {
  consumption: {
    asked: ['declaration-consumption-start-missing', 'declaration-consumption-end-missing'],
    optional: ['declaration-consumption-start-malformed', 'declaration-consumption-end-malformed'],
  },
  injection: { asked: ['declaration-injection-start-missing', 'declaration-injection-end-missing'] },
} as const satisfies Record<string, Partial<Record<'asked' | 'optional', readonly [RightsReason, RightsReason]>>>;

function scopeDaysIn(sent: SentDeclaration, role: Role): Pick<Declaration, 'consumptionScope' | 'injectionScope'> {
  const consumption = [sent.consumptionFrom, sent.consumptionTo] as const;
  const injection = [sent.injectionFrom, sent.injectionTo] as const;
  const nothing = { from: null, to: null };
  if (role === 'authorisedForSupply') {
    return { consumptionScope: askedDays(consumption, dayReasons.consumption.asked), injectionScope: nothing };
  }
  const consumptionScope = optionalDays(consumption, dayReasons.consumption.optional);
  if (role !== 'authorisedForInjection') return { consumptionScope, injectionScope: nothing };
  return { consumptionScope, injectionScope: askedDays(injection, dayReasons.injection.asked) };
}

type Pair<T> = readonly [T, T];

function askedDays([first, last]: Pair<unknown>, [noFirst, noLast]: Pair<RightsReason>): ScopeDays {
  const from = dayIn(first);
  if (from === null || from === 'bad') throw no(noFirst);
  const to = dayIn(last);
  if (to === null || to === 'bad') throw no(noLast);
  return { from, to };
}

function optionalDays([first, last]: Pair<unknown>, [badFirst, badLast]: Pair<RightsReason>): ScopeDays {
  const from = dayIn(first);
  if (from === 'bad') throw no(badFirst);
  const to = dayIn(last);
  if (to === 'bad') throw no(badLast);
  return { from, to };
}

// Stray blanks around a date are let pass (adict.md 2.4, 9.5).
function dayIn(value: unknown): Day | null | 'bad' {
  const date = given(value);
  if (date.kind === 'nothing') return null;
  return (date.kind === 'text' ? parseDay(date.text) : undefined) ?? 'bad';
}

function datesIn(sent: SentDeclaration): DeclaredDates {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    startsOn: text(sent.startsOn),
    endsOn: text(sent.endsOn),
    consumptionFrom: text(sent.consumptionFrom),
    consumptionTo: text(sent.consumptionTo),
    injectionFrom: text(sent.injectionFrom),
    injectionTo: text(sent.injectionTo),
  };
}
