import type { Sentences } from '../../sentences.ts';
import { events } from './events.ts';
import { scenarios } from './scenarios.ts';
import { sheets } from './sheets.ts';
import { steps } from './steps.ts';

export const fr: Sentences = { ...steps, ...sheets, ...events, ...scenarios };
