import type { DialectSetting } from './provider.ts';
import type { World } from './world.ts';

/**
 * Makes the function that reads a provider's settings in a world: the world's choice, or the default.
 *
 * @example
 * const settingOf = settingReader('grdf', dialect);
 * settingOf(world, 'quotaReset'); // 'none'
 */
export function settingReader<Settings extends Readonly<Record<string, DialectSetting>>>(
  provider: string,
  settings: Settings,
): (world: World, name: keyof Settings & string) => string {
  return (world, name) => world.dialects[provider]?.[name] ?? (settings[name] as DialectSetting).default;
}
