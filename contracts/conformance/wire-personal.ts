import type { TestWorld } from '../../mock-server/testing/index.ts';
import type { Operator } from './task.ts';
import { TwinApi } from './wire-twin.ts';

/** What an operator tells about the holder of a metering point, beyond the name and the e-mail address. */
export interface Personal {
  readonly streets: readonly string[];
  readonly phones: readonly string[];
}

const paths = {
  grdf: (point: string) => [`/adict/v2/pce/${point}/donnees_techniques`],
  enedis: (point: string) => [
    `/customers_cd/v5/contact_data?usage_point_id=${point}`,
    `/customers_upa/v5/usage_points/addresses?usage_point_id=${point}`,
  ],
} as const satisfies Record<Operator, (point: string) => readonly string[]>;

/** Streets and phone numbers of metering points, as a world's operator tells them. */
export async function personalData(world: TestWorld, operator: Operator, points: readonly string[]): Promise<Personal> {
  const api = new TwinApi(world);
  const answers = points.flatMap((point) => paths[operator](point)).map((path) => api.get(operator, path));
  const texts = (await Promise.all(answers)).filter(({ isOk }) => isOk).map(({ text }) => text);
  const found = (name: string): string[] =>
    texts.flatMap((text) => [...text.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].map(([, value = '']) => value));
  return { streets: [...found('nom_rue'), ...found('street')], phones: found('phone') };
}
