import type { ErrorsWords } from '../en/errors.ts';

export const fr: ErrorsWords = {
  title: 'Erreurs',
};
