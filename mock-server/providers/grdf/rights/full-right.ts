import { addMonths, type Day } from '../../../core/paris.ts';
import type { GasPoint, Holder } from '../park/point.ts';
import type { AccessRight } from './access-right.ts';

// The operator gives five years of history at most (adict.md 4.6).
const monthsOfHistory = -60;

const nothing = { from: null, to: null };

/** The terms of a right that no declaration spelled out. */
export type Terms = Pick<AccessRight, 'id' | 'clientId' | 'createdAt' | 'journey' | 'initial' | 'happenings'> & {
  readonly startsOn: Day;
  readonly endsOn: Day;
};

/** A right to all data of a point, in the name of its holder: what a consent without reservations gives. */
export function fullRight(point: GasPoint, holder: Holder, terms: Terms): AccessRight {
  const days = { from: addMonths(terms.startsOn, monthsOfHistory), to: terms.endsOn };
  return {
    id: terms.id,
    clientId: terms.clientId,
    meteringPointId: point.id,
    role: point.injects ? 'authorisedForInjection' : 'authorisedForSupply',
    // the unused name is empty, as in the workshop's samples (adict.md 2.6)
    holderName: holder.kind === 'person' ? holder.name : '',
    holderCompany: holder.kind === 'entity' ? holder.name : '',
    email: holder.email,
    postcode: point.postcode,
    phone: holder.phone,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    consumptionScope: point.injects ? nothing : days,
    injectionScope: point.injects ? days : nothing,
    scope: { technical: true, contract: true, informative: !point.injects, published: true },
    createdAt: terms.createdAt,
    journey: terms.journey,
    initial: terms.initial,
    happenings: terms.happenings,
    proofs: [],
  };
}
