import type { CivilDay } from '../civil-day.ts';

/** Which data of a customer to ask for; each costs calls, and may need a consent and a subscription of its own. */
export type CustomerPart = 'holder' | 'contact' | 'contract' | 'address';

/**
 * What the operator knows of the customer of a metering point, in the terms of both generations. A part that was not
 * asked for is null, and so is what a generation does not tell.
 */
export interface Customer {
  readonly meteringPointId: string;
  readonly holder: ContractHolder | null;
  readonly contact: HolderContact | null;
  readonly contract: PowerContract | null;
  readonly address: PointAddress | null;
}

/** Who holds the contract: a person, an organisation, or both when the person speaks for it. */
export interface ContractHolder {
  readonly person: {
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string | null;
  } | null;
  readonly organisation: {
    readonly name: string | null;
    readonly siret: string | null;
    /** Since 2026 only. */
    readonly siren: string | null;
  } | null;
  /** v5 only; it can be a negative number. */
  readonly customerId: string | null;
}

/** How to reach the holder. */
export interface HolderContact {
  readonly email: string | null;
  /** The mobile, else the landline. */
  readonly phone: string | null;
}

/** The contract of a metering point; of one that also feeds in, that of its consumption. */
export interface PowerContract {
  /** C5 up to 36 kVA. */
  readonly segment: string | null;
  readonly subscribedPower: { readonly value: number; readonly unit: 'kVA' | 'kW' } | null;
  /** Day of the last activation: nothing can be read from before. */
  readonly activatedOn: CivilDay | null;
  readonly type: string | null;
  /** Clock times in France, `HH:MM`; a span may go over midnight. */
  readonly offPeak: readonly { readonly from: string; readonly to: string }[];
  /** The network tariff: a code in v5, a label in French since 2026. Nothing maps one to the other. */
  readonly tariff: { readonly code: string | null; readonly label: string | null };
  /** v5 only. */
  readonly status: string | null;
  /** Since 2026 only. */
  readonly supplier: string | null;
}

/** Where the meter stands. */
export interface PointAddress {
  readonly street: string | null;
  readonly locality: string | null;
  /** Staircase, floor, flat; since 2026 only. */
  readonly complement: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly communeCode: string | null;
  /** Degrees; v5 only. */
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
}

/** How a point is connected to the network; since 2026 only. */
export interface GridConnection {
  readonly serialNumber: string;
  readonly connectionState: string;
  readonly voltageLevel: string;
  readonly phaseCount: number | null;
  /** kVA or kW. */
  readonly consumptionPower: { readonly value: number; readonly unit: string } | null;
  readonly productionPower: { readonly value: number; readonly unit: string } | null;
}
