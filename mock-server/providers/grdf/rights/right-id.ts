import { keyOf } from '../../../core/random.ts';
import type { World } from '../../../core/world.ts';

// A uuid's last twelve hex digits hold 48 bits, a point's fourteen digits need 47: an initial right's id carries its
// point, so a park of any size needs no table of ids. Ids `GI` + six digits are counted on from 10^14.
const firstOfGi = 1e14;
const half = 0x1000000;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A uuid in lower case, or undefined when the text is none. */
export function parseRightId(text: string): string | undefined {
  const id = text.trim().toLowerCase();
  return uuid.test(id) ? id : undefined;
}

/** The id of a right declared in a world: equal worlds with equal calls give equal ids. */
export function newRightId(world: World, clientId: string, meteringPointId: string, sequence: number): string {
  const key = keyOf(world.seed, 'declared right', clientId, meteringPointId, sequence);
  const tail = hex(keyOf(key, 'high'), 8).slice(2) + hex(keyOf(key, 'low'), 8).slice(2);
  return assemble(key, tail);
}

/** Makes the ids of an application's initial rights; `pointOfInitialId` reads the point back. */
export function initialRightIds(world: World, clientId: string): (meteringPointId: string) => string {
  const mask = maskOf(world);
  const application = keyOf(world.seed, 'initial right', clientId);
  return (meteringPointId) => {
    const number = numberOf(meteringPointId);
    const high = (Math.floor(number / half) ^ mask.high) & (half - 1);
    const low = (number % half) ^ mask.low;
    return assemble(keyOf(application, meteringPointId), hex(high, 6) + hex(low, 6));
  };
}

/** The metering point that an initial right's id carries; the caller compares ids before trusting it. */
export function pointOfInitialId(world: World, id: string): string {
  const mask = maskOf(world);
  const high = Number.parseInt(id.slice(24, 30), 16) ^ mask.high;
  const low = Number.parseInt(id.slice(30), 16) ^ mask.low;
  const number = high * half + low;
  return number < firstOfGi ? String(number).padStart(14, '0') : `GI${String(number - firstOfGi).padStart(6, '0')}`;
}

function numberOf(meteringPointId: string): number {
  return meteringPointId.startsWith('GI') ? firstOfGi + Number(meteringPointId.slice(2)) : Number(meteringPointId);
}

function maskOf(world: World): { high: number; low: number } {
  return { high: keyOf(world.seed, 'high') & (half - 1), low: keyOf(world.seed, 'low') & (half - 1) };
}

function assemble(key: number, tail: string): string {
  const more = keyOf(key, 'uuid');
  const third = hex(more >>> 20, 3);
  // version 4 and variant 10, as random uuids have them
  const fourth = hex(0x8000 | (more & 0x3fff), 4);
  return `${hex(key, 8)}-${hex(keyOf(key, 'second') & 0xffff, 4)}-4${third}-${fourth}-${tail}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
