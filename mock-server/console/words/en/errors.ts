import type { Same } from '../../language.tsx';

export const en = {
  title: 'Errors',
};

export type ErrorsWords = Same<typeof en>;
