import type { TestWorld } from '../../../../mock-server/testing/index.ts';
import { TwinApi } from '../../wire-twin.ts';

/** What an application may read of a point, as the operator's list has it. */
export interface ListedRight {
  readonly state: string;
  /** First and last day of the right, the last included. */
  readonly from: string;
  readonly last: string;
  readonly scope: {
    readonly published: boolean;
    readonly informative: boolean;
    readonly contract: boolean;
    readonly technical: boolean;
  };
}

type Json = Readonly<Record<string, unknown>>;

/** The rights of a world's application to a point, as the operator lists them (adict.md 2.6). */
export async function listedRights(world: TestWorld, point: string): Promise<ListedRight[]> {
  const { text } = await new TwinApi(world).get('grdf', '/adict/v2/droits_acces');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rights = lines.map((line) => JSON.parse(line) as Json).filter(({ id_pce: id }) => id === point);
  return rights.map((right) => ({
    state: String(right.etat_droit_acces),
    from: String(right.date_debut_droit_acces),
    last: String(right.date_fin_droit_acces),
    scope: {
      published: isTrue(right.perim_donnees_publiees),
      informative: isTrue(right.perim_donnees_informatives),
      contract: isTrue(right.perim_donnees_contractuelles),
      technical: isTrue(right.perim_donnees_techniques),
    },
  }));
}

function isTrue(word: unknown): boolean {
  return String(word).toLowerCase() === 'vrai';
}
