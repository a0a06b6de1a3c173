import type { GasPoint } from '../park/point.ts';

/** What kind of meter stands at a point, by its yearly reference. */
export interface MeterClass {
  /** Yearly kWh up to which the row holds. */
  readonly upTo: number;
  readonly calibre: string;
  /** Greatest flow, in m³/h. */
  readonly flow: number;
  /** Delivery pressure in bar above the atmosphere. */
  readonly pressure: string;
  /** Digits of the dial. */
  readonly digits: number;
  /** Normal cubic metres in one cubic metre at this pressure and 15 °C, in thousandths (least and greatest). */
  readonly correction: readonly [number, number];
}

/** Calibres and flows are those of the trade; where one ends and the next begins is our convention. */
const classes = [
  { upTo: 40_000, calibre: 'G4', flow: 6, pressure: '0.021', digits: 5, correction: [955, 985] },
  { upTo: 70_000, calibre: 'G6', flow: 10, pressure: '0.021', digits: 5, correction: [955, 985] },
  { upTo: 110_000, calibre: 'G10', flow: 16, pressure: '0.021', digits: 6, correction: [955, 985] },
  { upTo: 200_000, calibre: 'G16', flow: 25, pressure: '0.021', digits: 6, correction: [955, 985] },
  { upTo: 300_000, calibre: 'G25', flow: 40, pressure: '0.021', digits: 6, correction: [955, 985] },
  { upTo: 900_000, calibre: 'G40', flow: 65, pressure: '0.3', digits: 6, correction: [1215, 1240] },
  { upTo: 2_000_000, calibre: 'G65', flow: 100, pressure: '0.3', digits: 7, correction: [1215, 1240] },
  { upTo: 5_000_000, calibre: 'G160', flow: 250, pressure: '0.3', digits: 7, correction: [1215, 1240] },
  { upTo: 15_000_000, calibre: 'G160', flow: 250, pressure: '4', digits: 7, correction: [4690, 4760] },
  { upTo: 40_000_000, calibre: 'G400', flow: 650, pressure: '4', digits: 8, correction: [4690, 4760] },
  { upTo: Number.POSITIVE_INFINITY, calibre: 'G1000', flow: 1600, pressure: '4', digits: 8, correction: [4690, 4760] },
] as const satisfies readonly MeterClass[];

/** The class of a point's meter. */
export function meterClassOf(point: GasPoint): MeterClass {
  return classes.find((row) => point.yearlyReference <= row.upTo) ?? classes[0];
}
