import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { dayOf } from '../../../mock-server/core/paris.ts';
import { facts } from '../../../mock-server/providers/grdf/facts.ts';
import { gatewayFacts } from '../../../mock-server/providers/grdf/gateway/facts-gateway.ts';
import { readingFacts } from '../../../mock-server/providers/grdf/readings/facts-readings.ts';
import { gasDayText } from '../../../mock-server/providers/grdf/readings/gas-day.ts';
import { proofFacts } from '../../../mock-server/providers/grdf/rights/facts-proofs.ts';
import { rightFacts } from '../../../mock-server/providers/grdf/rights/facts-rights.ts';
import { declarationOf, startSimulator } from '../../support/adict.ts';
import { factsRead, figuresNotRead } from '../facts.ts';

type Line = Record<string, unknown>;

const tables = ['accessRightSteps', 'proofSteps', 'proofParts', 'contractFilters'];

/** Figures that the code does not read, because they tell of structure: each is seen below. */
const seen = ['tokenOfASecond', 'finalStatusLine', 'changeOfClocks', 'errorLine', 'absentReading'];

test('figures of the register are those that the code reads, or seen by a test', () => {
  expect(figuresNotRead('grdf', facts, tables)).toEqual(seen);
});

test('most facts are read by the code', () => {
  expect(factsRead('grdf', facts).size).toBeGreaterThan(55);
});

const token = '/openam/oauth2/realms/externeGrdf/access_token';

async function tokenOf(url: string, path = token): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'wattif',
    client_secret: 'wattif-secret',
    scope: '/adict/v2',
  });
  const answer = await fetch(url + path, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

test('claims of tokens are those of the register, in its order, and one token serves a second', async () => {
  await using it = await startSimulator();
  const { url } = it.simulator;
  const first = await tokenOf(url);
  expect(Object.keys(decodeJwt(first)).join(' ')).toBe(gatewayFacts.sofitClaims.value);
  const okta = await tokenOf(url, '/oauth2/aus5y2ta2uEHjCWIR417/v1/token');
  expect(Object.keys(decodeJwt(okta)).join(' ')).toBe(gatewayFacts.oktaClaims.value);
  expect(await tokenOf(url)).toBe(first);
  it.world.clock.advance(`PT${gatewayFacts.tokenOfASecond.value}S`);
  expect(await tokenOf(url)).not.toBe(first);
});

test('a token works for as long as the register says', async () => {
  await using it = await startSimulator();
  expect((await it.adict.rights()).status).toBe(200);
  it.world.clock.advance(`PT${gatewayFacts.tokenLifetime.value - 1}S`);
  expect((await it.adict.rights()).status).toBe(200);
  it.world.clock.advance('PT1S');
  expect((await it.adict.rights()).status).toBe(401);
});

test('a person has as many days to answer as the register says', async () => {
  await using it = await startSimulator({ rights: 'none', parks: ['solo'] });
  const points = await it.world.points();
  const point = points.find(({ provider, holder }) => provider === 'grdf' && holder.kind === 'person');
  if (!point) throw new Error('no person in the park');
  const declared = await it.adict.declare(point.meteringPointId, declarationOf(point));
  expect(declared.status).toBe(201);
  const state = async () => {
    it.adict.forgetToken();
    return (await it.adict.rights()).lines<Line>()[0]?.etat_droit_acces;
  };
  // 9:00 in Paris: so many whole days end at midnight behind them, and the batch follows in that night
  it.world.clock.advance(`P${rightFacts.validationTerm.value}D`);
  expect(await state()).toBe('A valider');
  it.world.clock.advance('P1D');
  expect(await state()).toBe('Refusée');
});

test('a list of rights ends with one status line, which is all there is when there is no right', async () => {
  await using it = await startSimulator({ rights: 'none', parks: ['solo'] });
  const nothing = (await it.adict.rights()).lines<Line>();
  expect(nothing).toHaveLength(rightFacts.finalStatusLine.value);
  expect(nothing[0]).toHaveProperty('code_statut_traitement');
  await using other = await startSimulator();
  const rights = await other.adict.rights();
  expect(rights.headers.get('content-type')).toBe(rightFacts.listContentType.value);
  const lines = rights.lines<Line>();
  expect(lines.filter((line) => 'code_statut_traitement' in line)).toHaveLength(rightFacts.finalStatusLine.value);
  expect(lines.at(-1)).toHaveProperty('code_statut_traitement');
});

test('a search may name as many points as the register says, and not one more', async () => {
  await using it = await startSimulator();
  const ids = Array.from({ length: rightFacts.mostPoints.value + 1 }, (_, nth) => String(nth).padStart(14, '0'));
  expect((await it.adict.search({ id_pce: ids.slice(1) })).status).toBe(200);
  expect((await it.adict.search({ id_pce: ids })).lines<Line>()[0]?.code_statut_traitement).toBe('2000000009');
});

test('a gas day begins at the hour of the register, with the offset of its season', () => {
  const hour = `T0${readingFacts.gasDayHour.value}:00:00`;
  const { winter, summer } = readingFacts.changeOfClocks.value;
  expect(gasDayText(dayOf(2026, 3, 28))).toBe(`2026-03-28${hour}${winter}`);
  expect(gasDayText(dayOf(2026, 3, 29))).toBe(`2026-03-29${hour}${summer}`);
  expect(gasDayText(dayOf(2026, 10, 25))).toBe(`2026-10-25${hour}${winter}`);
});

test('a data call that has no data answers with the status of the register and one line, all but its status empty', async () => {
  await using it = await startSimulator();
  const answer = await it.adict.published('00000000010001', 'date_debut=2026-01-14&date_fin=2026-01-15');
  expect(answer.status).toBe(readingFacts.errorLine.value);
  const [line, ...more] = answer.lines<Line>();
  expect(more).toEqual([]);
  expect(line).toMatchObject({ releve_debut: null, consommation: null, statut_restitution: { code: '1000008' } });
});

test('an absent reading leaves what the register says', async () => {
  await using it = await startSimulator({ gasPoints: 40, rights: 'active', parks: ['gas-points:40'] });
  const points = await it.world.points();
  const absent: Line[] = [];
  for (const { meteringPointId, provider, frequency } of points) {
    if (provider !== 'grdf' || (frequency !== '1M' && frequency !== 'MM')) continue;
    const lines = (
      await it.adict.informative(meteringPointId, 'date_debut=2023-06-01&date_fin=2026-01-01')
    ).lines<Line>();
    absent.push(...lines.filter((line) => JSON.stringify(line).includes('"Absence de Données"')));
  }
  expect(absent.length).toBeGreaterThan(0);
  for (const { consommation } of absent as { consommation: Line }[]) {
    expect(consommation.volume_brut).toBe(readingFacts.absentReading.value);
    expect(consommation.energie).toBe(readingFacts.absentReading.value);
  }
});

test('a proof control takes the files, and ends on the working day, of the register', async () => {
  await using it = await startSimulator();
  const [right] = (await it.adict.rights()).lines<{ id_droit_acces: string; id_pce: string }>();
  if (!right) throw new Error('no right');
  await it.world.happen('grdf', 'proofControlOpens', { meteringPointId: right.id_pce });
  const files = Array.from({ length: proofFacts.mostFiles.value + 1 }, (_, nth) => new File(['x'], `p${nth}.pdf`));
  expect((await it.adict.proofs(right.id_droit_acces, files)).status).toBe(409);
  expect((await it.adict.proofs(right.id_droit_acces, files.slice(1))).status).toBe(200);
  const [listed] = (await it.adict.rights()).lines<Line>();
  // 20 working days from Thursday 15 January 2026
  expect(proofFacts.workingDaysToAnswer.value).toBe(20);
  expect(listed?.date_limite_transmission_preuve).toBe('2026-02-12');
});
