import type { RulesWords } from '../en/rules.ts';

export const fr: RulesWords = {
  title: 'Règles en vigueur',
};
