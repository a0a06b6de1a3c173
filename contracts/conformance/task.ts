/** Whose API the program is to use. */
export type Operator = 'grdf' | 'enedis';

/** Generation of the Enedis APIs. */
export type Generation = 'v5' | '2026';

/** The APIs of one run of the program. */
export type Side = { readonly operator: 'grdf' } | { readonly operator: 'enedis'; readonly generation: Generation };

/** Electricity has daily energy, load curve and greatest power; gas what is billed on, daily values, and what is injected. */
export type Series = 'daily' | 'load-curve' | 'max-power' | 'published' | 'informative' | 'injection';

export type Direction = 'consumption' | 'production';

/** Days, `YYYY-MM-DD` in Paris (gas days for gas): `from` included, `to` excluded. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Bring what is kept of these points up to date, then print what is kept of the span. */
export interface SyncTask extends Days {
  readonly task: 'sync';
  readonly points: readonly string[];
  readonly series: readonly Series[];
  /** Of daily energy and load curves; consumption alone unless told. */
  readonly directions?: readonly Direction[];
}

/** Declare an access right to a gas point, as its holder consented. */
export interface DeclareTask {
  readonly task: 'declare';
  readonly declaration: HolderConsent;
}

/** What a holder consented to. */
export interface HolderConsent extends Days {
  readonly meteringPointId: string;
  readonly holder: {
    readonly kind: 'person' | 'entity';
    readonly name: string;
    readonly email: string;
    readonly phone?: string;
    readonly postcode: string;
  };
  readonly series: readonly Series[];
  /** Day on which the holder consented. */
  readonly consentedOn: string;
}

/** Send the proofs of consents for which the operator asks. */
export interface ProofsTask {
  readonly task: 'proofs';
  /** Metering point → files with the holder's agreement. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

/** Print the address (`{"link": …}`) to which the holder's browser is to be sent. */
export interface ConsentTask {
  readonly task: 'consent';
  readonly redirectUri: string;
}

/** The browser came back: print the points that the consent opens (`{"consent": {"points": […]}}`), or a problem. */
export interface CallbackTask {
  readonly task: 'callback';
  readonly redirectUri: string;
  readonly url: string;
}

/** What the program is to do in one run. */
export type Task = SyncTask | DeclareTask | ProofsTask | ConsentTask | CallbackTask;
