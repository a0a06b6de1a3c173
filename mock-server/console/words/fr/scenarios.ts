import type { ScenariosWords } from '../en/scenarios.ts';

export const fr: ScenariosWords = {
  title: 'Scénarios',
};
