import { expect, test } from 'vitest';
import { rightsRefusals } from '../../../../mock-server/providers/grdf/rights/refusals-rights.ts';
import { worded } from './rights-world.ts';

/** Codes that no document knows: ours (adict.md 4, the rows marked "?"). */
const ours = /^(10000000(6\d|7\d|8[01])|20000000(2[0-4]))$/;

test('every refusal has the two keys of the API, a status of it, and a text (adict.md 2.5)', () => {
  for (const reason of Object.keys(rightsRefusals)) {
    const { status, body } = worded(reason);
    expect(Object.keys(body as object)).toEqual(['code_statut_traitement', 'message_retour_traitement']);
    expect([200, 400, 401, 404, 409, 500]).toContain(status);
  }
});

test('no code of ours is used twice, and none is a documented one', () => {
  const codes = Object.keys(rightsRefusals).map(
    (reason) => (worded(reason).body as Record<string, string>).code_statut_traitement ?? '',
  );
  const own = codes.filter((code) => ours.test(code));
  expect(new Set(own).size).toBe(own.length);
  expect(own).toHaveLength(27);
});
