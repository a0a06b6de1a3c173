import type { Application } from '../core/application.ts';
import type { Departure } from '../core/contract.ts';
import type { JournalEntry } from '../core/journal.ts';
import type { Provider, WorldEvent } from '../core/provider.ts';
import type { World } from '../core/world.ts';

/** A world as the control API shows it. */
export function worldView(world: World) {
  const { id, name, seed, quotas, parks, rights, dialects, explain } = world;
  const applications = world.applications.map(applicationView);
  return { id, name, seed, clock: clockView(world), quotas, parks, rights, dialects, explain, applications };
}

/** A clock: its instant in UTC, whether it runs, and how fast. */
export function clockView(world: World) {
  const { now, mode, speed } = world.clock.state();
  return { now: now.toISOString(), mode, speed };
}

/** A provider: what it simulates, for whom it stands, and where its operations are served. */
export function providerView(provider: Provider) {
  const { name, title, hosts, parks } = provider;
  const operations = provider.routes.map(({ operation, method, path, mounts }) => ({
    operation,
    method,
    paths: mounts.map((mount) => mount + path),
  }));
  return { name, title, hosts, parks, operations, events: Object.keys(provider.events) };
}

/** An event: what it does, what must be true before, and what it takes. */
export function eventView(name: string, { summary, certainty, source, needs, input }: WorldEvent) {
  return { event: name, summary, certainty, source, needs, input };
}

/** A journal entry with its instants as text, and how the request departed from the contract. */
export function entryView(entry: JournalEntry, departures: readonly Departure[]) {
  const { at, realAt, tookMs, ...rest } = entry;
  return {
    ...rest,
    at: at.toISOString(),
    realAt: new Date(realAt).toISOString(),
    tookMs: Math.round(tookMs * 1000) / 1000,
    departures,
  };
}

function applicationView({ name, company, parkSize, clientId, clientSecret, limits, redirectUri }: Application) {
  const more = { ...(limits && { limits }), ...(redirectUri && { redirectUri }) };
  return { name, company, parkSize, clientId, clientSecret, ...more };
}
