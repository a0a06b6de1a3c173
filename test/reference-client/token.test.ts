import { expect, test } from 'vitest';
import { type IssuedToken, TokenSource } from '../../reference-client/token.ts';
import { FakeClock } from './support/fakes.ts';

function source(clock: FakeClock, expiresIn = 14_399) {
  let asked = 0;
  const tokens = new TokenSource(async (): Promise<IssuedToken> => {
    asked += 1;
    await Promise.resolve();
    return { token: `token ${asked}`, expiresIn };
  }, clock);
  return { tokens, asked: () => asked };
}

test('twenty callers at once share one token (portal.md CL-01)', async () => {
  const { tokens, asked } = source(new FakeClock());
  const given = await Promise.all(Array.from({ length: 20 }, () => tokens.current()));
  expect(new Set(given)).toEqual(new Set(['token 1']));
  expect(asked()).toBe(1);
});

test('a token is used until two minutes before its end, then replaced', async () => {
  const clock = new FakeClock();
  const { tokens } = source(clock);
  await tokens.current();
  clock.advance((14_399 - 121) * 1000);
  expect(await tokens.current()).toBe('token 1');
  clock.advance(2_000);
  expect(await tokens.current()).toBe('token 2');
});

test('a token that lives a minute is used for half of it', async () => {
  const clock = new FakeClock();
  const { tokens } = source(clock, 60);
  await tokens.current();
  clock.advance(29_000);
  expect(await tokens.current()).toBe('token 1');
  clock.advance(2_000);
  expect(await tokens.current()).toBe('token 2');
});

test('a refused token is replaced once, however many callers were refused with it', async () => {
  const { tokens, asked } = source(new FakeClock());
  const token = await tokens.current();
  const again = Array.from({ length: 20 }, () => {
    expect(tokens.refused(token)).toBe(true);
    return tokens.current();
  });
  expect(new Set(await Promise.all(again))).toEqual(new Set(['token 2']));
  expect(tokens.refused(token), 'an old one takes nothing away').toBe(true);
  expect(await tokens.current()).toBe('token 2');
  expect(asked()).toBe(2);
});

test('one caller who stops waiting does not take the token away from the others', async () => {
  const { tokens, asked } = source(new FakeClock());
  const stop = new AbortController();
  const [left, stayed] = [tokens.current(stop.signal), tokens.current()];
  stop.abort(new Error('enough'));
  await expect(left).rejects.toThrow('enough');
  expect(await stayed).toBe('token 1');
  expect(asked()).toBe(1);
});

test('a failure to get a token is everybody’s, and the next caller asks again', async () => {
  let asked = 0;
  const tokens = new TokenSource(async () => {
    asked += 1;
    if (asked === 1) throw new Error('down');
    return { token: 'good', expiresIn: 60 };
  }, new FakeClock());
  const both = await Promise.allSettled([tokens.current(), tokens.current()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await tokens.current()).toBe('good');
});
