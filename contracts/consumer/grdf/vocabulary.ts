import { MatchersV3 } from '@pact-foundation/pact';
import { expect } from 'vitest';
import { flawsOf } from '../../../test/support/schema.ts';
import { type LinesBody, ndjsonBody } from '../support/bodies.ts';

const { like, regex } = MatchersV3;

/** Base path of production. */
export const api = '/adict/v2';

/** A home of the park solo, read every month; its holder is a person. */
export const home = '00000000010001';

/** An older meter of the park solo, read twice a year. */
export const oldMeter = '00000000010006';

/** A plant of the park biomethane, read every day. */
export const plant = 'GI030001';

/** Of the form of a point; nobody has it. */
export const unknownPoint = '00000000099998';

/** What `home` is declared with. */
export const holder = { name: 'Aude Marchand', postcode: '99099', email: 'aude.marchand@example.com' };

/** The state nearly every interaction begins with. */
export const openPoint = ['a gas point with an active access right', { meteringPointId: home }] as const;

/** The state of those who are not let in. */
export const closedPoint = ['a gas point without an access right', { meteringPointId: home }] as const;

export const uuidForm = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
export const exampleRight = '5fd0a9d5-7a5b-4d1c-8d6b-2f7a1c3e9b40';

/** Some day, in requests and answers. */
export const day = (example: string) => regex('^[0-9]{4}-[0-9]{2}-[0-9]{2}$', example);

/** The two keys by which calls about rights tell their outcome. The texts are the operator's to change. */
export function outcome(code: string | ReturnType<typeof regex>, text: string): Record<string, unknown> {
  return { code_statut_traitement: code, message_retour_traitement: like(text) };
}

/** A code that is not public: nothing but its form is part of the contract (adict.md 4, "?"). */
export const someCode = (digits: 7 | 10, example: string) => regex(`^[0-9]{${digits}}$`, example);

/** A text of which only some words count, because a client tells the cause by them (adict.md 4.4). */
export const saying = (words: string, example: string) => regex(`^.*${words}.*$`, example);

type Response = Parameters<typeof ndjsonBody>[0];

/** An answer of JSON lines, of which every one is as the description of the operation says. */
export function lines(response: Response, operation: string, body: LinesBody, status = 200): void {
  const text = ndjsonBody(response, body);
  expect(flawsOf(operation, { status, text })).toEqual([]);
}
