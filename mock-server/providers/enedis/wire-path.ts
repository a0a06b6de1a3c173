import type { Exchange } from '../../core/exchange.ts';

const names = ['usage_point_id', 'pointId'];

/** The metering point that a call names, in its path or its query; undefined where it names none. */
export function meteringPointIn({ params, query }: Exchange): string | undefined {
  if (params.prm !== undefined) return params.prm;
  for (const name of names) {
    const value = query.get(name);
    if (value !== null) return value;
  }
  return undefined;
}
