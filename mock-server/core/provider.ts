import type { AgendaItem } from './agenda.ts';
import type { Application } from './application.ts';
import type { ConsentFilter, ConsentView } from './consent-view.ts';
import type { ApiSchemas } from './contract.ts';
import type { Exchange, Reply } from './exchange.ts';
import type { Difference, Fact } from './fact.ts';
import type { ReservedPoint } from './fault.ts';
import type { KnownError } from './known-error.ts';
import type { PointSheet, ReadingQuery, ReadingView } from './meter-view.ts';
import type { QuotaRule } from './quota.ts';
import type { Scenario } from './scenario.ts';
import type { World } from './world.ts';

/** Answers one operation: finds, checks, answers; or throws a `Refusal`. */
export type Handler = (exchange: Exchange, world: World) => Reply | Promise<Reply>;

/** Puts a reason into the words, status and shape of the simulated API. */
export type RenderRefusal = (detail: Readonly<Record<string, unknown>>, exchange: Exchange, world: World) => Reply;

/** How sure we are that the real system behaves so. */
export type Certainty = 'documented' | 'observed' | 'inferred' | 'our convention';

/** One operation of an API description, compiled: where it is served and whether it needs a token. */
export interface Route {
  readonly operation: string;
  readonly method: string;
  /** Path below the mount, with `{name}` parameters. */
  readonly path: string;
  /** Base paths under which it is served; `` for the root. */
  readonly mounts: readonly string[];
  /** Whether a bearer token is asked for. */
  readonly secured: boolean;
  /** Media types that the description accepts as a body. */
  readonly accepts: readonly string[];
}

/** Something that happens outside the simulated API, and that tests and people can bring about. */
export interface WorldEvent {
  /** One sentence: what happens, and what follows from it on the wire. */
  readonly summary: string;
  /** How sure it is that such a thing happens, with the consequence told. */
  readonly certainty: Certainty;
  /** Section of the reference, or source, that says so. */
  readonly source: string;
  /** What must be true before. */
  readonly needs: string;
  /** JSON Schema of the input object. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Brings it about, and tells what changed. Throws `SetupError` when the pre-condition does not hold. */
  happen(world: World, input: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>>;
}

/** A behaviour that sources leave open or that can be switched: its default and the other choices. */
export interface DialectSetting {
  readonly about: string;
  readonly certainty: Certainty;
  /** Section of the reference, or source, that says so. */
  readonly source: string;
  readonly values: readonly string[];
  readonly default: string;
}

/** A metering point, as the control API lists it: what exists, and what one must know to declare it. */
export interface PointSummary {
  readonly meteringPointId: string;
  readonly provider: string;
  readonly park: string;
  /** How often the meter is read, in the operator's code. */
  readonly frequency: string;
  readonly postcode: string;
  readonly city: string;
  readonly holder: { readonly kind: 'person' | 'entity'; readonly name: string; readonly email: string };
  readonly [more: string]: unknown;
}

/** A message that the operator would send. */
export interface Mail {
  /** The same for as long as its world lasts. */
  readonly id: string;
  /** World time. */
  readonly sentAt: Date;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Path of the page on which the holder answers; absent when there is nothing to answer. */
  readonly page?: string;
  readonly provider: string;
  /** What it is about, in the product's words. */
  readonly kind: string;
  readonly accessRightIds: readonly string[];
}

/** What a newcomer needs first: where to call, what to try, commands to paste. */
export interface Welcome {
  /** Names of base URLs, for scripts, with what a person reads beside them. */
  readonly urls: readonly { readonly name: string; readonly label: string; readonly url: string }[];
  readonly points: readonly { readonly meteringPointId: string; readonly note: string }[];
  readonly commands: readonly string[];
}

/** What a provider keeps of a world in one table. */
export interface KeptTable {
  /** JSON Schema of its rows: what a snapshot's are held to. */
  readonly row: Readonly<Record<string, unknown>>;
  /** Whether its rows hold codes or tokens: a snapshot may leave it out. */
  readonly secret?: true;
}

/** What the journal must know of an operator to judge its clients. */
export interface ClientDepartures {
  /** Departures, by operation, that the operator's own documents make: no mistakes of a client. */
  readonly habits: Readonly<Record<string, readonly string[]>>;
  /** Reasons of refusals that say how a span of days must be cut: what is wrong, and how to cut it. */
  readonly spanReasons: Readonly<Record<string, string>>;
}

/** One simulated system. */
export interface Provider {
  readonly name: string;
  readonly title: string;
  /** Real host names that this provider stands for. */
  readonly hosts: readonly string[];
  /** Name of its API description in `openapi/`. */
  readonly spec: string;
  readonly routes: readonly Route[];
  /** What the description says of requests; loaded when somebody asks. */
  schemas(): Promise<ApiSchemas>;
  readonly operations: Readonly<Record<string, Handler>>;
  readonly events: Readonly<Record<string, WorldEvent>>;
  readonly refusals: Readonly<Record<string, RenderRefusal>>;
  readonly quotas: readonly QuotaRule[];
  readonly dialect: Readonly<Record<string, DialectSetting>>;
  /** Whether its gateway lets pages of other origins call it. */
  readonly crossOrigin?: boolean;
  /** Whether a token's scopes open the operations under a base path. */
  admits(scopes: readonly string[], mount: string): boolean;
  /** Names of the parks it has points for. */
  readonly parks: readonly string[];
  /** How many points it has in the park of a name (`gas-points:200000` is one); undefined when it knows none. */
  parkSize(name: string): number | undefined;
  /** Why the operator refuses so: one sentence a reason, of the journal and of `x-wattif-why`. */
  readonly causes: Readonly<Record<string, string>>;
  /** The code with which an answer of this provider refuses, as it stands on the wire; empty when it has none. */
  codeIn(reply: Reply): string;
  readonly departures: ClientDepartures;
  /** Every error that the real system is known to give, and how to get it here; loaded when somebody asks. */
  errors(): Promise<readonly KnownError[]>;
  /** States that a program may meet, such as `accessRight/revoked`. */
  readonly states: readonly string[];
  /** Misbehaviour out of real life, by name. */
  readonly scenarios: readonly Scenario[];
  /** Points of the park `reserved`, each with its one misbehaviour. */
  readonly reserved: readonly ReservedPoint[];
  /** Behaviours that are built in, with how sure they are. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** What the real system does and this does not, or does otherwise. */
  readonly differences: readonly Difference[];
  /** The operator's HTML page when its front fails. */
  readonly errorPage: string;
  /** Where the records of a JSON answer are, such as `['meter_reading', 'interval_reading']`; undefined when it has none. */
  recordsAt(body: unknown): readonly (string | number)[] | undefined;
  /** Puts a fresh world into its first state. */
  seed(world: World): Promise<void>;
  /** The tables in which it keeps what happened in a world, by name. */
  readonly tables: Readonly<Record<string, KeptTable>>;
  /** Forgets what it kept beside a world. */
  forget(world: World): void;
  /** The metering points of a world in a fixed order, from behind the one named. */
  points(world: World, after?: string): AsyncIterable<PointSummary>;
  /** What people must know of a metering point, for an application (client id); undefined when there is no such point. */
  sheet(world: World, meteringPointId: string, application: string, origin: string): Promise<PointSheet | undefined>;
  /** Readings beside what can be seen of them; undefined when there is no such point. Throws `SetupError` when it has no such series, or too many days are asked for. */
  readings(world: World, query: ReadingQuery, origin: string): Promise<ReadingView | undefined>;
  /** Consents and access rights of a world by its present, whatever their state, in a fixed order. */
  consents(world: World, filter: ConsentFilter): AsyncIterable<ConsentView>;
  /**
   * What is due for publication behind one instant of the world and up to another (ms, UTC), in no certain order: of
   * its meters, or of one that is its own.
   */
  publications(world: World, from: number, to: number, meteringPointId?: string): Iterable<AgendaItem>;
  /** What a newcomer needs first; the application is the world's first unless told. */
  welcome(world: World, origin: string, application?: Application): Welcome;
  /** What the operator had sent by the world's present, oldest first; links begin with the origin. */
  mails(world: World, origin: string): Promise<Mail[]>;
  /** The page behind a mail's link: shown, or taking the answers of its form. Throws `SetupError` when there is no such mail. */
  holderPage?(world: World, mailId: string, answers?: URLSearchParams): Promise<Reply>;
  /** The metering point that a call is about, for the journal. */
  meteringPointOf(exchange: Exchange): string | undefined;
}
