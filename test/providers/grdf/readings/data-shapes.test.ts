import { describe, expect, test } from 'vitest';
import { contractData } from '../../../../mock-server/providers/grdf/park/contract.ts';
import { parkOf } from '../../../../mock-server/providers/grdf/park/park.ts';
import { technicalData } from '../../../../mock-server/providers/grdf/park/technical.ts';
import { informativeLines } from '../../../../mock-server/providers/grdf/readings/informative.ts';
import { injectionLines } from '../../../../mock-server/providers/grdf/readings/injection.ts';
import { publishedLines } from '../../../../mock-server/providers/grdf/readings/published.ts';
import { flawsOf } from '../../../support/schema.ts';
import { ask, dataWorld, textOf } from './data-world.ts';

describe.each([{}, { contractShape: 'before-1.7', plainMeterConvertedIndex: 'zero' }])(
  'all data with %j',
  (settings) => {
    const parks = ['syndicat', 'biomethane', 'solo', 'sandbox'];
    const world = dataWorld('2026-05-20T10:00:00Z', settings, { parks });
    const points = [...parkOf(world).points()].map((of) => [of.id, of] as const);

    test.each(points)('of %s are as the API description tells', async (_id, of) => {
      const request = ask(world, of, '2025-10-20', '2026-05-20');
      const flaws = (operation: string, text: string) => flawsOf(operation, { status: 200, text });
      expect(flaws('publishedConsumption', await textOf(publishedLines, request))).toEqual([]);
      expect(flaws('informativeConsumption', await textOf(informativeLines, request))).toEqual([]);
      expect(flaws('publishedInjection', await textOf(injectionLines, request))).toEqual([]);
      expect(flaws('contractData', JSON.stringify(await contractData(world, of, request.now)))).toEqual([]);
      expect(flaws('technicalData', JSON.stringify(await technicalData(world, of, request.now)))).toEqual([]);
    });
  },
);
