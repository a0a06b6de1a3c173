import cases from '../../../../fixtures/enedis/services-2026.json' with { type: 'json' };
import { type Day, parseDay } from '../../../core/paris.ts';
import { consentFacts } from './facts-consents.ts';
import type { Measure, Service, ServiceState } from './service.ts';

type Row = (typeof cases.authorisations)[number];

const states = ['requested', 'active', 'ended', 'deleted'] as const satisfies readonly ServiceState[];
const segments = ['C5', 'P4'] as const satisfies readonly Service['segment'][];

/** What an authorisation of a point opens, in the order of the official mock (enedis.md 3.4). */
export const measures: readonly Measure[] = consentFacts.servicesOfConsent.value;

/** The services of the operator's own test cases by authorisation id; undefined for any other id (enedis.md 3.4). */
export function servicesOfCase(authorisationId: number): readonly Service[] | undefined {
  const found = cases.authorisations.find(({ id }) => id === authorisationId);
  return found && servicesOf(found);
}

function servicesOf(row: Row): Service[] {
  let next = row.firstService;
  return row.points.flatMap(({ id: meteringPointId, segment }) =>
    measures.map((measure) => {
      const service: Service = {
        id: String(next),
        meteringPointId,
        segment: oneOf(segments, segment),
        direction: segment.startsWith('P') ? 'production' : 'consumption',
        measure,
        ...(measure === 'loadCurve' && { minutes: 30 }),
        state: oneOf(states, row.state),
        from: dayOf(row.from),
        to: dayOf(row.to),
        authorisationId: row.id,
        testCase: true,
      };
      next += 1;
      return service;
    }),
  );
}

function oneOf<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Error(`services-2026: "${value}" is unknown`);
  return found;
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`services-2026: "${text}" is no day`);
  return day;
}
