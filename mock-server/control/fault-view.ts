import type { FaultRule } from '../core/fault.ts';

/** A rule in force with its instant as text. */
export function faultView({ healsAt, ...rule }: FaultRule) {
  return { ...rule, ...(healsAt !== undefined && { healsAt: new Date(healsAt).toISOString() }) };
}
