import type { Same } from '../../language.tsx';

export const en = {
  title: 'Rules in force',
};

export type RulesWords = Same<typeof en>;
