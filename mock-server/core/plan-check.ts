import type { Provider } from './provider.ts';
import { SetupError } from './refusal.ts';
import type { WorldPlan } from './worlds.ts';

/** @throws SetupError when there is no such park, with those that exist */
export function checkParks(parks: readonly string[], providers: readonly Provider[]): void {
  for (const park of parks) {
    if (providers.some((provider) => provider.parkSize(park) !== undefined)) continue;
    const known = [...new Set(providers.flatMap((provider) => provider.parks))].join(', ');
    throw new SetupError(`There is no park "${park}". The parks are: ${known}.`);
  }
}

/** @throws SetupError when a provider, setting or value is unknown, with those that exist */
export function checkDialects(dialects: NonNullable<WorldPlan['dialects']>, providers: readonly Provider[]): void {
  for (const [name, settings] of Object.entries(dialects)) {
    const provider = providers.find((one) => one.name === name);
    if (!provider) {
      const known = providers.map((one) => one.name).join(', ');
      throw new SetupError(`There is no provider "${name}". The providers are: ${known}.`);
    }
    for (const [setting, value] of Object.entries(settings)) checkSetting(provider, setting, value);
  }
}

function checkSetting(provider: Provider, setting: string, value: string): void {
  const found = Object.hasOwn(provider.dialect, setting) ? provider.dialect[setting] : undefined;
  if (!found) {
    const known = Object.keys(provider.dialect).join(', ');
    throw new SetupError(`${provider.name} has no setting "${setting}". Its settings are: ${known}.`);
  }
  if (!found.values.includes(value)) {
    throw new SetupError(`"${value}" is no value of ${provider.name}.${setting}; choose ${found.values.join(' or ')}.`);
  }
}
