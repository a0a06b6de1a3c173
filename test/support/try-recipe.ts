import { prepareRecipe, type Tryable } from '../../mock-server/control/recipe-run.ts';

/** What the last call of a recipe was answered. */
export interface Tried {
  readonly status: number | undefined;
  readonly body: string;
  /** Where it redirects to. */
  readonly location?: string;
}

/** Runs a recipe, also one that the catalogue has not, in a world made for it and deleted afterwards. */
export async function tryRecipe(url: string, error: Tryable): Promise<Tried> {
  const prepared = await prepareRecipe({ here: url, origin: url }, error);
  try {
    const { status, headers, body } = await prepared.call();
    return { status, body, ...(headers.location !== undefined && { location: headers.location }) };
  } finally {
    await prepared.end();
  }
}
