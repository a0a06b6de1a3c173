import type { CivilDay } from '../civil-day.ts';
import type { PowerContract } from './customer.ts';

/** Off-peak spans as the operator prints them: `HC (1H30-8H00;12H30-14H00)` (enedis.md 2.5). */
export function offPeakIn(text: string | null | undefined): PowerContract['offPeak'] {
  const spans = (text ?? '').matchAll(/(\d{1,2})H(\d{2})\s*-\s*(\d{1,2})H(\d{2})/gi);
  return [...spans].map(([, hour = '', minute, end = '', endMinute]) => ({
    from: `${hour.padStart(2, '0')}:${minute}`,
    to: `${end.padStart(2, '0')}:${endMinute}`,
  }));
}

/** A power such as `9 kVA`, or a number and a unit. */
export function powerIn(value: unknown, unit: unknown): PowerContract['subscribedPower'] {
  const number = Number.parseFloat(String(value ?? '').replace(',', '.'));
  if (!Number.isFinite(number)) return null;
  return {
    value: number,
    unit: String(unit ?? value)
      .toLowerCase()
      .includes('kva')
      ? 'kVA'
      : 'kW',
  };
}

/** The day of a date with an offset, such as `2013-08-14+01:00` or `2024-10-12T00:00:00+0200`: the one in France. */
export function dayIn(text: string | null | undefined): CivilDay | null {
  return /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0] ?? null;
}

/** A text with something in it. */
export function textIn(value: string | null | undefined): string | null {
  const text = value?.trim();
  return text ? text : null;
}
