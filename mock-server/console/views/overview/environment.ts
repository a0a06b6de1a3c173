import type { Told } from '../../control.ts';

/**
 * What a program needs to call as an application, as lines of a shell or of an `.env` file.
 *
 * @example
 * environmentLines(welcome, application)[0]; // WATTIF_BASE_URL=http://localhost:4010
 */
export function environmentLines(
  { origin, providers }: Told['Welcomes'],
  { clientId, clientSecret }: Pick<Told['Application'], 'clientId' | 'clientSecret'>,
): string[] {
  const urls = providers.flatMap((provider) => provider.urls);
  return [
    ['WATTIF_BASE_URL', origin],
    ['WATTIF_CLIENT_ID', clientId],
    ['WATTIF_CLIENT_SECRET', clientSecret],
    ...urls.map(({ name, url }) => [`${shouted(name)}_URL`, url]),
  ].map(([name, value = '']) => `${name}=${quoted(value)}`);
}

/** `adictOktaToken` as `ADICT_OKTA_TOKEN`. */
function shouted(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z0-9])/g, '_').toUpperCase();
}

function quoted(value: string): string {
  return /^[\w.:/@%+-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
