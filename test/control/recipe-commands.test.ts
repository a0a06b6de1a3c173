import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandsOf } from '../../mock-server/control/recipe-commands.ts';
import type { KnownError, Recipe } from '../../mock-server/core/known-error.ts';

const origin = 'http://localhost:4010';
const commands = (recipe: Recipe) => commandsOf({ id: 'fake-1', provider: 'fake', recipe } as KnownError, origin);

const tokenFrom = { path: '/token', form: { grant_type: 'client_credentials', client_id: '{clientId}' } };

test('a call with a fault in its header is two lines in the world of a newcomer', () => {
  const call = { path: '/data?id=1', tokenFrom, headers: { 'x-wattif-fault': 'no-data' } };
  expect(commands({ call })).toEqual([
    `token=$(curl -s http://localhost:4010/token -d grant_type=client_credentials -d client_id=wattif | sed 's/.*"access_token": *"\\([^"]*\\).*/\\1/')`,
    `curl -s -i 'http://localhost:4010/data?id=1' -H "Authorization: Bearer $token" -H 'x-wattif-fault: no-data'`,
  ]);
});

test('steps are done in a fresh world, as its own application, and an earlier world of that name goes first', () => {
  const steps = [
    { event: 'holderRevokes', input: { meteringPointId: '1' } },
    { advance: 'PT5H' },
    { call: { method: 'PUT', path: '/rights', body: { a: "l'eau" }, keep: { right: 'id' } } },
  ];
  const [removed, made, token, event, advance, kept, last] = commands({
    steps,
    call: { method: 'PATCH', path: '/rights/{right}', tokenFrom },
  });
  expect(removed).toBe('curl -s -o /dev/null -X DELETE http://localhost:4010/_wattif/worlds/fake-1');
  expect(made).toContain('"name":"fake-1"');
  expect(token).toContain('-d client_id=fake-1-app |');
  expect(event).toContain(
    `/_wattif/worlds/fake-1/events/fake/holderRevokes -H 'content-type: application/json' -d '{"meteringPointId":"1"}'`,
  );
  expect(advance).toContain(`/clock/advance -H 'content-type: application/json' -d '{"by":"PT5H"}'`);
  expect(kept).toMatch(/^right=\$\(curl -s -i -X PUT .*\{"a":"l'\\''eau"\}' \| sed -n .* \| head -n 1\)$/);
  expect(last).toBe(`curl -s -i -X PATCH http://localhost:4010/rights/"$right" -H "Authorization: Bearer $token"`);
});

test('files are parts of a form, a large one of nothing but zeros', () => {
  const call = {
    method: 'PUT',
    path: '/proofs',
    files: [
      { field: 'preuves', name: '1.pdf', text: 'proof' },
      { field: 'preuves', name: '2.pdf', bytes: 9 },
    ],
  };
  expect(commands({ call })).toEqual([
    `head -c 9 /dev/zero | curl -s -i -X PUT http://localhost:4010/proofs -F 'preuves=proof;filename=1.pdf' -F 'preuves=@-;filename=2.pdf'`,
  ]);
});

test('the value that a shell keeps out of an answer is the one that follows its name', () => {
  const answers = ['{"a":"b","id":"first"}\n{"id":"second"}', 'location: http://x/y?id=first&state=s\n\n'];
  for (const answer of answers) {
    const [, , kept = ''] = commands({ steps: [{ call: { path: '/', keep: { it: 'id' } } }], call: { path: '/' } });
    const shell = `curl() { printf '%s\\n' ${quoted(answer)}; }\n${kept}\nprintf %s "$it"`;
    expect(execFileSync('bash', ['-c', shell], { encoding: 'utf8' })).toBe('first');
  }
});

test('whatever a path, header or body holds reaches curl unchanged', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((one) => !one.includes('\0'));
  const calls = fc.sample(fc.tuple(text, text), { numRuns: 150, seed: 4 });
  const lines = calls.flatMap(([header, body]) =>
    commands({ call: { method: 'POST', path: '/', headers: { h: header }, body } }),
  );
  const shell = `curl() { printf '%s\\0' "$@"; printf '\\0'; }\n${lines.join('\n')}`;
  const seen = execFileSync('bash', ['-s'], { input: shell, encoding: 'utf8' });
  const words = calls.map(([header, body]) => ['-s', '-i', `${origin}/`, '-H', `h: ${header}`, '-d', body]);
  expect(seen).toBe(words.map((call) => `${call.map((word) => `${word}\0`).join('')}\0`).join(''));
});

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
