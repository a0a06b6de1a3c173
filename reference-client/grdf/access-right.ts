import type { CivilDay } from '../civil-day.ts';

/** Who the third party is to the gas contract, and for which flow. */
export type Role = 'authorisedForSupply' | 'holderOfSupply' | 'authorisedForInjection' | 'holderOfInjection';

/** Where a right stands; only an active one opens data. */
export type AccessRightState = 'toValidate' | 'active' | 'toRecheck' | 'refused' | 'revoked' | 'obsolete';

/** Where a proof control stands; a right under control stays as it is. */
export type ProofStatus = 'awaited' | 'underReview' | 'accepted' | 'rejected';

/** What the holder opens. */
export interface Scope {
  readonly contract: boolean;
  readonly technical: boolean;
  readonly informative: boolean;
  readonly published: boolean;
}

/** Days from one to another, both included; null where none is told. */
export interface Days {
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
}

/** A right to declare. The holder is either a person or a company, by name. */
export interface Declaration {
  readonly meteringPointId: string;
  readonly role: Role;
  readonly holder: { readonly person: string } | { readonly company: string };
  /** Five digits, those of the meter's address. */
  readonly postcode: string;
  /** Required of an authorised third party, as all that follows but the telephone. */
  readonly email?: string;
  /** Mobile, ten digits: the holder also gets an SMS. */
  readonly phone?: string;
  readonly days?: Days;
  readonly consumption?: Days;
  readonly injection?: Days;
  readonly scope?: Scope;
}

/** A right, as the operator lists it. */
export interface AccessRight {
  readonly id: string;
  readonly meteringPointId: string;
  readonly role: Role;
  readonly state: AccessRightState;
  /** As the operator prints it: `YYYY-MM-DD HH:MM:SS` in France. */
  readonly createdAt: string;
  readonly days: Days;
  readonly consumption: Days;
  readonly injection: Days;
  readonly scope: Scope;
  readonly proof: { readonly status: ProofStatus; readonly deadline: CivilDay | null } | null;
  /** Why it ended, in the operator's words. */
  readonly ended: string | null;
}

/**
 * The right of a point that opens data: the newest active one. A point has several rights in its life, and the last one
 * listed is not always the one that counts.
 */
export function activeRight(rights: Iterable<AccessRight>, meteringPointId: string): AccessRight | undefined {
  let best: AccessRight | undefined;
  for (const right of rights) {
    if (right.meteringPointId !== meteringPointId || right.state !== 'active') continue;
    if (!best || orderOf(right) > orderOf(best)) best = right;
  }
  return best;
}

function orderOf({ days, createdAt }: AccessRight): string {
  return `${days.from ?? ''}|${createdAt}`;
}
