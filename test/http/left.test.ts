import { afterEach, beforeEach, expect, test } from 'vitest';
import { json } from '../../mock-server/core/exchange.ts';
import { lines, runningSite, until } from './fake-site.ts';
import { wireTo } from './wire.ts';

const warnings: string[] = [];
const keep = ({ name }: Error): void => {
  warnings.push(name);
};

beforeEach(() => {
  warnings.length = 0;
  process.on('warning', keep);
});
afterEach(() => {
  process.off('warning', keep);
});

const answersIn = (text: string): number => text.split('HTTP/1.1 200').length - 1;

test('many calls in a row on one connection that wait for their caller to leave give no warning', async () => {
  const { port, world, authorization } = await runningSite();
  world.faults.use({ operation: 'readThing', fault: { kind: 'delay', by: 'PT0.001S' } });
  const wire = await wireTo(port);
  const head = `host: x\r\nauthorization: ${authorization}\r\n\r\n`;
  wire.write(`GET /fake/v1/things/1 HTTP/1.1\r\n${head}`.repeat(20));
  wire.write(`GET /_wattif/health HTTP/1.1\r\n${head}`.repeat(20));
  await until(() => answersIn(wire.text()) === 40);
  expect(warnings).toEqual([]);
});

test('nor do many streams in a row that wait for room', async () => {
  const { port, authorization } = await runningSite({
    operations: {
      exportThings: () => lines(Array.from({ length: 10 }, () => `${'x'.repeat(20_000)}\n`)),
      readThing: () => json({}),
    },
  });
  const wire = await wireTo(port);
  const head = `host: x\r\nauthorization: ${authorization}\r\n\r\n`;
  wire.write(`GET /fake/v1/export HTTP/1.1\r\n${head}`.repeat(20));
  await until(() => answersIn(wire.text()) === 20);
  expect(warnings).toEqual([]);
});
