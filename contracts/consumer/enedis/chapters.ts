import { expect, test } from 'vitest';
import type { Generation } from '../../../reference-client/index.ts';
import { all, failureOf } from '../support/clients.ts';
import type { PactBook } from '../support/pact-book.ts';
import { converse, type Exchange } from './exchange.ts';
import {
  customers,
  day,
  days,
  energyOf,
  firstDay,
  home,
  peaks,
  powerOf,
  sunHome,
  townLamp,
  towns,
  youngHome,
} from './models.ts';
import type { RefusalCase } from './wire-refusals.ts';
import { failureOfWrongCredentials, headerAfterToken } from './wire-tokens.ts';

/** A pact that is being written, and the generation that it is about. */
export interface Chapter {
  readonly book: PactBook;
  readonly generation: Generation;
}

/** The token server, the same for both generations. */
export function testTokens({ book, generation }: Chapter): void {
  test('a token is asked for with the credentials in a form, and carried by the next call', async () => {
    expect(await headerAfterToken(book, generation)).toBe('Bearer eyJ0eXAiOiJKV1Qi.test.test');
  });

  test('wrong credentials are told apart from everything else, and not tried again', async () => {
    const { failure, asked } = await failureOfWrongCredentials(book, generation);
    expect(failure).toMatchObject({ code: 'unauthenticated', operatorCode: 'invalid_client', isTransient: false });
    expect(asked).toBe(1);
  });
}

/** The measures that both generations have. */
export interface SharedMeasures {
  readonly consumptionDays: Exchange;
  readonly productionDays: Exchange;
  readonly peaks: Exchange;
  readonly consumptionCurve: Exchange;
  readonly productionCurve: Exchange;
}

/** The measures of a generation: the readings are the same objects in both. */
export function testMeasures({ book, generation }: Chapter, wire: SharedMeasures): void {
  test('days are read as energy between two midnights of France', async () => {
    await converse(book, [wire.consumptionDays], { generation }, async (enedis) => {
      expect(await all(enedis.dailyEnergy(home, days))).toEqual(energyOf(home, 'consumption'));
    });
    await converse(book, [wire.productionDays], { generation }, async (enedis) => {
      expect(await all(enedis.dailyEnergy(sunHome, days, 'production'))).toEqual(energyOf(sunHome, 'production'));
    });
  });

  test('the greatest power of a day keeps its instant', async () => {
    await converse(book, [wire.peaks], { generation }, async (enedis) => {
      expect(await all(enedis.maxPower(home, day))).toEqual(peaks);
    });
  });

  test('a load curve is read as mean power of the intervals that end at the stamps', async () => {
    await converse(book, [wire.consumptionCurve], { generation }, async (enedis) => {
      expect(await all(enedis.loadCurve(home, day))).toEqual(powerOf(home, 'consumption'));
    });
    await converse(book, [wire.productionCurve], { generation }, async (enedis) => {
      expect(await all(enedis.loadCurve(sunHome, day, 'production'))).toEqual(powerOf(sunHome, 'production'));
    });
  });
}

/** The customer of a point: the same object in both generations, but for what one alone tells. */
export function testCustomer({ book, generation }: Chapter, exchanges: readonly Exchange[], ofTown: Exchange): void {
  test('the customer of a point is put together from the calls of the generation', async () => {
    await converse(book, exchanges, { generation }, async (enedis) => {
      expect(await enedis.customer(home)).toEqual(customers[generation]);
    });
  });

  test('a holder that is an organisation is read by its name and number', async () => {
    await converse(book, [ofTown], { generation }, async (enedis) => {
      expect((await enedis.customer(townLamp, { parts: ['holder'] })).holder).toEqual(towns[generation]);
    });
  });
}

/** What happens before a meter was activated. */
export function testActivation({ book, generation }: Chapter, exchanges: readonly Exchange[]): void {
  test('a span that begins before the activation is read from the activation on', async () => {
    await converse(book, exchanges, { generation }, async (enedis) => {
      const span = { from: '2023-03-06', to: '2023-03-09' };
      expect(await all(enedis.dailyEnergy(youngHome, span))).toEqual(firstDay);
    });
  });
}

/** A call that finds nothing, and the series that it asks for. */
export type Hole = Exchange & { readonly series: 'dailyEnergy' | 'loadCurve' };

/** A period of which there is nothing: a hole in both generations. */
export function testHoles({ book, generation }: Chapter, holes: readonly Hole[]): void {
  test.each(holes)('$description yields no reading, and no error', async ({ series, ...exchange }) => {
    const span = series === 'loadCurve' ? day : days;
    await converse(book, [exchange], { generation }, async (enedis) => {
      expect(await all(enedis[series](home, span))).toEqual([]);
    });
  });
}

/** Refusals: each has its code, by which programs branch. */
export function testRefusals(
  { book, generation }: Chapter,
  dailyCall: Pick<Exchange, 'path' | 'query'>,
  refusals: readonly RefusalCase[],
): void {
  test.each(refusals)('$description becomes the error $becomes', async (refusal) => {
    const { call = dailyCall, ask, answer, becomes, facts, clientClock, ...told } = refusal;
    const now = clientClock === undefined ? {} : { now: clientClock };
    await converse(book, [{ ...told, ...call, answer }], { generation, ...now }, async (enedis) => {
      const failure = await failureOf(ask ? ask(enedis) : all(enedis.dailyEnergy(home, days)));
      expect(failure).toMatchObject({ code: becomes, operator: 'enedis', status: answer.status, ...facts });
    });
  });
}

/** The pact as a whole: what was said is what is committed. */
export function testCommitted({ book }: Chapter): void {
  test('the pact is the committed one; WATTIF_WRITE_PACTS=1 writes it anew', async () => {
    expect(await book.written()).toEqual(await book.committed());
  });
}
