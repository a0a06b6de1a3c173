import type { Same } from '../../language.tsx';

export const en = {
  title: 'Scenarios',
};

export type ScenariosWords = Same<typeof en>;
