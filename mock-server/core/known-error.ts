import type { FaultPlan } from './fault.ts';
import type { Certainty } from './provider.ts';

/** One error that the real system is known to give, and the shortest way to get it here. Shown at `/_wattif/errors`. */
export interface KnownError {
  /** Unique; provider, then what it is: `grdf-data-1000014`. Small letters, digits and hyphens: a world is named so. */
  readonly id: string;
  readonly provider: string;
  /** Where the reference has it, such as `4.4`. */
  readonly section: string;
  /** The refusal's reason in the code; absent where no refusal is thrown (a page, an empty body). */
  readonly reason?: string;
  readonly status: number;
  /** As it stands on the wire; empty when the body has none. */
  readonly code: string;
  /** As it stands on the wire; empty when the body has none. */
  readonly text: string;
  readonly certainty: Certainty;
  /** Section and source of the reference; says so where only a part of the row is known. */
  readonly source: string;
  /** One sentence: why the operator answers so. */
  readonly cause: string;
  readonly recipe: Recipe;
  /** The whole body, to the byte; `{*}` stands for what is another each time, such as an error's id. */
  readonly body: string;
  /** Where a redirect leads, to the byte; absent of other answers. */
  readonly location?: string;
}

/**
 * How to get an answer: what to prepare, then the one call. Without world and steps the call works in any world that
 * has the park `solo` and rights to its homes, so that the world `default` will do.
 */
export interface Recipe {
  /** How the world differs from `worldOfRecipes`; an empty object asks for a fresh world that does not. */
  readonly world?: Readonly<Record<string, unknown>>;
  /** Done in order, after the tokens have been taken. */
  readonly steps?: readonly RecipeStep[];
  readonly call: RecipeCall;
}

/** Something to do before the call, or a call made before it. */
export type RecipeStep =
  /** An event of the error's own provider. */
  | { readonly event: string; readonly input?: Readonly<Record<string, unknown>> }
  /** An ISO 8601 duration by which the world's clock is moved. */
  | { readonly advance: string }
  | { readonly fault: FaultPlan }
  | { readonly call: RecipeCall };

/**
 * A request, as curl would send it. `{clientId}` and `{clientSecret}` in a path, header or body stand for the
 * application's, `{name}` for what an earlier call kept under that name.
 */
export interface RecipeCall {
  /** GET unless told. */
  readonly method?: string;
  /** Path and query, encoded as they leave. */
  readonly path: string;
  /** Which token it carries: that of the path's own operator unless told, and none where the path needs none. */
  readonly token?: 'own' | 'none' | 'other-base';
  /** The request that gives the token: the provider's catalogue puts it in, its file leaves it out. */
  readonly tokenFrom?: TokenRequest;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON, a text as it is: as a form, unless a content type is among the headers. */
  readonly body?: unknown;
  /** Parts of a form, one a file: its content is `text`, or so many bytes of nothing. */
  readonly files?: readonly RecipeFile[];
  /**
   * What of the answer is kept for later calls: name → the key of a JSON text, or the query parameter of a redirect,
   * that it is the value of; `{ "right": "id_droit_acces" }`. Steps only.
   */
  readonly keep?: Readonly<Record<string, string>>;
}

/** A file of a form. */
export interface RecipeFile {
  readonly field: string;
  readonly name: string;
  readonly text?: string;
  readonly bytes?: number;
}

/** How a token is bought: the path, and the fields of the form. */
export interface TokenRequest {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** The world that recipes are made for; a recipe's own `world` goes over it. */
export const worldOfRecipes = {
  now: '2026-01-15T08:00:00Z',
  clock: 'frozen',
  quotas: 'off',
  parks: ['solo', 'reserved'],
  rights: 'active',
} as const;
