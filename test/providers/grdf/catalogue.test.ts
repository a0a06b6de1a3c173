import { describe, expect, test } from 'vitest';
import { TokenBook } from '../../../mock-server/oauth/token-book.ts';
import { knownErrors } from '../../../mock-server/providers/grdf/catalogue.ts';
import { grdf } from '../../../mock-server/providers/grdf/index.ts';

const errors = await knownErrors();
const provider = grdf(new TokenBook());

// Reasons that no row of the catalogue is about, and why not.
const twins: Readonly<Record<string, string>> = {
  'body-unreadable': 'worded as proofs-malformed, which has a row',
  'connect-refused': 'what a refusal looks like is not told (adict.md 1.6)',
  'connect-unknown-client': 'a page of ours',
  'connect-bad-redirect': 'a page of ours',
  'connect-bad-response-type': 'a page of ours',
  'connect-no-point': 'a page of ours',
  'connect-unknown-point': 'a page of ours',
};

test('every reason of a refusal has a cause, one sentence in ASCII that fits into a header', () => {
  const reasons = Object.keys(provider.refusals);
  expect(reasons.filter((reason) => !provider.causes[reason])).toEqual([]);
  expect(Object.keys(provider.causes).filter((reason) => !reasons.includes(reason))).toEqual([]);
  for (const cause of Object.values(provider.causes)) expect(cause).toMatch(/^[A-Z][ -~]{10,118}\.$/);
});

test('every reason of a refusal is in the catalogue, or is named here with why not', () => {
  const told = new Set(errors.map(({ reason }) => reason));
  expect(Object.keys(provider.refusals).filter((reason) => !told.has(reason) && !twins[reason])).toEqual([]);
  expect(Object.keys(twins).filter((reason) => told.has(reason))).toEqual([]);
});

describe.each(errors.map((error) => [error.id, error] as const))('%s', (id, error) => {
  test('its code and text stand in its body, and its id names a world', () => {
    const { body, code, text, provider: name, cause, source, certainty } = error;
    expect(id).toMatch(/^grdf-[a-z0-9-]+$/);
    expect(name).toBe('grdf');
    expect(body).toContain(JSON.stringify(text).slice(1, -1));
    expect(body).toContain(code);
    expect(cause).toMatch(/\.$/);
    expect(source).not.toBe('');
    expect(['documented', 'observed', 'inferred', 'our convention']).toContain(certainty);
  });
});

test('no two errors share an id', () => {
  expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length);
});

test('a number that no document has is said to be ours (adict.md 4)', () => {
  const ours = errors.filter(({ code }) => /^(10000000[67]\d|100000008[01]|200000002[0-4]|10000(2|3|4)\d)$/.test(code));
  expect(ours.length).toBeGreaterThan(35);
  for (const { id, source } of ours) expect([id, source]).toEqual([id, expect.stringMatching(/our convention|ours/)]);
});

test('apostrophes and blanks are those of the reference: U+2019, U+0027 and U+00A0 (adict.md 4.4)', () => {
  const textOf = (id: string) => errors.find((error) => error.id === id)?.text;
  expect(textOf('grdf-data-1000001')).toContain('droit d\u2019accès');
  expect(textOf('grdf-data-1000001')).toContain('demande d\u0027accès');
  expect(textOf('grdf-data-1000011')).toContain('n\u2019est pas valide');
  expect(textOf('grdf-data-made-obsolete')).toContain('droit d\u0027accès à l\u0027état');
  expect(textOf('grdf-list-empty')).toBe('Aucun droit d\u0027accès trouvé.');
  expect(textOf('grdf-list-empty-typographic')).toBe('Aucun droit d\u2019accès trouvé.');
  expect(textOf('grdf-data-2000100-no-break')).toMatch(/^Le\u00a0serveur\u00a0a\u00a0rencontré[^ ]*$/);
  expect(textOf('grdf-gateway-401-token-missing')).toMatch(/ressource\. $/);
});

test('the sections of the reference have their rows (adict.md 1.5, 1.7, 4.1-4.5)', () => {
  const count = (section: string) => errors.filter((error) => error.section === section).length;
  expect(['1.5', '1.7', '2.3', '4.1', '4.2', '4.3', '4.4', '4.5'].map(count)).toEqual([12, 9, 1, 41, 8, 15, 22, 15]);
});
