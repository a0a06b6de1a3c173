import type { Day } from '../../../core/paris.ts';

/** Whether the third party holds the gas contract itself or was authorised by who does, and for which flow. */
export type Role = 'authorisedForSupply' | 'holderOfSupply' | 'authorisedForInjection' | 'holderOfInjection';

/** How the consent came: declared by the third party, or given to the operator in Client Connect. */
export type Journey = 'direct' | 'clientConnect';

/** Days a scope covers, both included; null where none was declared. */
export interface ScopeDays {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Kinds of data that the holder opened. */
export interface ScopeOfData {
  readonly technical: boolean;
  readonly contract: boolean;
  readonly informative: boolean;
  readonly published: boolean;
}

/** What a person, the operator or the third party can do to a right; an event records it. */
export type RightAct =
  | 'holderAccepts'
  | 'holderRefuses'
  | 'holderRevokes'
  | 'thirdPartyRevokes'
  | 'operatorRevokes'
  | 'operatorAsksRecheck'
  | 'holderMovesOut'
  | 'gasContractEnds'
  | 'operatorMakesObsolete';

/** What the passing of time does to a right by itself. */
export type RightDeadline = 'personStaysSilent' | 'entityStaysSilent' | 'termEnds';

/** Something that happened to a right. */
export interface RightHappening {
  readonly event: RightAct;
  /** World instant, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** Why the holder refused, in the holder's words. */
  readonly reason?: string;
  readonly comment?: string;
  /** Set when the operator ended the right because its proofs were not valid. */
  readonly because?: 'proof';
}

/** A file sent as proof: what was kept of it. */
export interface ProofFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** Something that happened in a proof control. */
export type ProofHappening =
  | { readonly event: 'opens' | 'accepted' | 'rejected'; readonly at: number }
  | { readonly event: 'uploaded'; readonly at: number; readonly files: readonly ProofFile[] };

/** The right of an application to the data of a metering point: what was declared, and what happened since. */
export interface AccessRight {
  readonly id: string;
  readonly clientId: string;
  readonly meteringPointId: string;
  readonly role: Role;
  /** Name of a natural person, as declared: empty and null are told apart. */
  readonly holderName: string | null;
  /** Name of a legal entity, as declared: empty and null are told apart. */
  readonly holderCompany: string | null;
  readonly email: string | null;
  readonly postcode: string;
  readonly phone: string | null;
  /** First and last day of the right; null where a holder's own declaration left it open. */
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly consumptionScope: ScopeDays;
  readonly injectionScope: ScopeDays;
  readonly scope: ScopeOfData;
  /** World instant, in milliseconds since 1970 (UTC). */
  readonly createdAt: number;
  readonly journey: Journey;
  /** Whether the world began with it. */
  readonly initial: boolean;
  readonly happenings: readonly RightHappening[];
  readonly proofs: readonly ProofHappening[];
}

/** The two roles of a third party that the holder authorised. */
export function isAuthorised(role: Role): boolean {
  return role === 'authorisedForSupply' || role === 'authorisedForInjection';
}

/** The two roles for gas fed into the network. */
export function isForInjection(role: Role): boolean {
  return role === 'authorisedForInjection' || role === 'holderOfInjection';
}

/** Whether a right's holder is a natural person or a legal entity: which name was given decides (adict.md 3.3, inferred). */
export function holderKindOf(right: Pick<AccessRight, 'holderCompany'>): 'person' | 'entity' {
  return right.holderCompany?.trim() ? 'entity' : 'person';
}
