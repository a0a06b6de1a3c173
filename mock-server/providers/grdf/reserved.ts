import rows from '../../../fixtures/reserved/grdf.json' with { type: 'json' };
import type { ReservedPoint } from '../../core/fault.ts';

/** Points of the park `reserved`, each with its one misbehaviour. */
export const reserved = rows as readonly ReservedPoint[];
