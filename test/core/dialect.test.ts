import { expect, test } from 'vitest';
import { settingReader } from '../../mock-server/core/dialect.ts';
import type { DialectSetting } from '../../mock-server/core/provider.ts';
import { Worlds } from '../../mock-server/core/worlds.ts';
import { fakeProvider } from './fake-provider.ts';

const dialect = {
  greeting: {
    about: 'What the API says first.',
    certainty: 'our convention',
    source: 'none',
    values: ['hello', 'good morning'],
    default: 'hello',
  },
} satisfies Record<string, DialectSetting>;
const settingOf = settingReader('fake', dialect);

test('a setting has its default until a world chooses otherwise', async () => {
  const worlds = new Worlds([fakeProvider({ dialect })]);
  const plain = await worlds.create({});
  const other = await worlds.create({ dialects: { fake: { greeting: 'good morning' } } });
  expect(settingOf(plain, 'greeting')).toBe('hello');
  expect(settingOf(other, 'greeting')).toBe('good morning');
  worlds.change(plain.id, { dialects: { fake: { greeting: 'good morning' } } });
  expect(settingOf(plain, 'greeting')).toBe('good morning');
});
