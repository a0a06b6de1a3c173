/**
 * How a customer came back from the consent page. Compare `state` with the one that was sent before anything else; the
 * refusals of v1 have none.
 */
export type Callback =
  /**
   * Consented on the page of v1. The points are empty when the operator told zeros in their place: ask the services, or
   * the customer.
   */
  | { readonly kind: 'granted'; readonly meteringPointIds: readonly string[]; readonly state?: string }
  /** Consented on the page of v2: `servicesOf` tells the point. */
  | { readonly kind: 'authorised'; readonly authorisationId: number; readonly state?: string }
  /** The customer said no; v2 does not tell this from a failure. */
  | ({ readonly kind: 'refused'; readonly state?: string } & CallbackWords)
  /** The operator failed, or the address is none of its. The customer may try again later. */
  | ({ readonly kind: 'failed'; readonly state?: string } & CallbackWords);

/** The operator's own words, empty where it has none. */
export interface CallbackWords {
  readonly error: string;
  readonly description: string;
}
