import { settingReader } from '../../../core/dialect.ts';
import type { DialectSetting } from '../../../core/provider.ts';

/** What can be switched about the operator's sandbox. */
export const sandboxDialect = {
  sandboxDefects: {
    about:
      'Whether the sandbox has the defects that were reported of its version 6 in April 2024: declarations refused, ' +
      'objects pretty-printed and glued, injections only on the path without "s", a broken object in published case 7.',
    certainty: 'observed',
    source: 'adict.md 8.7, 2.3 (LOWATT)',
    values: ['none', 'v6'],
    default: 'none',
  },
} satisfies Record<string, DialectSetting>;

/** The value of a setting of the sandbox in a world. */
export const sandboxSetting = settingReader('grdf', sandboxDialect);
