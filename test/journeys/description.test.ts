import { Readable } from 'node:stream';
import ndjson from 'ndjson';
import { expect, test } from 'vitest';
import { declarationOf, startSimulator } from '../support/adict.ts';
import { flawsOf } from '../support/schema.ts';

const parks = ['solo', 'syndicat', 'biomethane', 'gas-points:12'];
const query = 'date_debut=2024-09-01&date_fin=2026-01-15';

test('every line of every operation, for every kind of meter, is as the description says', async () => {
  await using started = await startSimulator({ parks, rights: 'active' });
  const { adict, world } = started;
  const flaws: string[] = [];
  for (const { meteringPointId: id } of await world.points()) {
    flaws.push(...flawsOf('publishedConsumption', await adict.published(id, query)));
    flaws.push(...flawsOf('informativeConsumption', await adict.informative(id, query)));
    flaws.push(...flawsOf('publishedInjection', await adict.injections(id, query)));
    flaws.push(...flawsOf('contractData', await adict.contract(id)));
    flaws.push(...flawsOf('technicalData', await adict.technical(id)));
    expect(flaws.slice(0, 3), id).toEqual([]);
  }
  expect(flawsOf('listAccessRights', await adict.rights())).toEqual([]);
  expect(flawsOf('searchAccessRights', await adict.search({ etat_droit_acces: ['Active'] }))).toEqual([]);
});

test('declarations, revocations and their refusals are as the description says', async () => {
  await using started = await startSimulator({ parks: ['syndicat'], rights: 'none' });
  const { adict, world } = started;
  for (const point of (await world.points()).slice(0, 4)) {
    const body = declarationOf(point);
    const answers = [
      await adict.declare(point.meteringPointId, { ...body, code_postal: '1340O' }),
      await adict.declare(point.meteringPointId, {}),
      await adict.declare('09999999999999', body),
      await adict.declare(point.meteringPointId, body),
      await adict.declare(point.meteringPointId, body),
    ];
    for (const answer of answers) expect(flawsOf('declareAccessRight', answer)).toEqual([]);
    const id = String(answers[3]?.json().id_droit_acces);
    expect(flawsOf('revokeAccessRight', await adict.revoke(id))).toEqual([]);
    expect(flawsOf('revokeAccessRight', await adict.revoke('nonsense'))).toEqual([]);
  }
});

test('the streams are readable by the library that GRDF points its users to (the ndjson package)', async () => {
  await using started = await startSimulator({ parks, rights: 'active' });
  for (const { meteringPointId } of (await started.world.points()).slice(0, 12)) {
    const answer = await started.adict.published(meteringPointId, query);
    const read: unknown[] = [];
    for await (const value of Readable.from([answer.text]).pipe(ndjson.parse({ strict: true }))) read.push(value);
    expect(read).toEqual(answer.lines());
  }
});
