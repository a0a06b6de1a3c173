import type { Exchange } from '../../core/exchange.ts';

/** The metering point that a call names in its path; undefined where the path has none. */
export function meteringPointIn(exchange: Exchange): string | undefined {
  return exchange.params.id_pce;
}

/** The access right that a call names in its path; empty where the path has none. */
export function accessRightIn(exchange: Exchange): string {
  return exchange.params.id_droit_acces ?? '';
}
