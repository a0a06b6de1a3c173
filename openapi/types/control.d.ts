// Made from openapi/control.yaml by scripts/generate.ts; edit that and run `npm run generate`.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the simulator is up
         * @description Answers as soon as the simulator listens; wait for it in a start-up script.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the simulated systems
         * @description Each with the host names that it stands for, the paths it serves, its parks and its events.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers/{provider}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the provider.
                 * @example grdf
                 */
                provider: components["parameters"]["Provider"];
            };
            cookie?: never;
        };
        /**
         * List what can happen in a simulated system
         * @description Each event with what must be true before and a JSON Schema of what it takes.
         */
        get: operations["listProviderEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers/{provider}/dialect": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the provider.
                 * @example grdf
                 */
                provider: components["parameters"]["Provider"];
            };
            cookie?: never;
        };
        /**
         * List the switchable behaviours of a simulated system
         * @description Where sources leave a behaviour open, it is a setting with a default; a world may choose otherwise.
         */
        get: operations["listDialect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the worlds
         * @description The world `default` comes first.
         */
        get: operations["listWorlds"];
        put?: never;
        /**
         * Make a world
         * @description Whatever is left out has a default: the real time, a running clock, the park `solo`, one application, no access
         *     right, quotas enforced. Equal seeds give equal data.
         */
        post: operations["createWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * Show a world
         * @description Its clock, settings, parks and applications.
         */
        get: operations["showWorld"];
        put?: never;
        post?: never;
        /**
         * Throw a world away
         * @description Its tokens stop working. The world `default` cannot be deleted, only reset.
         */
        delete: operations["deleteWorld"];
        options?: never;
        head?: never;
        /**
         * Switch quotas or dialect settings
         * @description What is not named stays as it was.
         */
        patch: operations["changeWorld"];
        trace?: never;
    };
    "/worlds/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a world back to how it began
         * @description Clock, access rights, journal, counters and settings; the credentials stay the same.
         */
        post: operations["resetWorld"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * Tell the time of a world
         * @description The instant, whether it runs, and how fast.
         */
        get: operations["showClock"];
        /**
         * Set instant, mode or speed
         * @description What is not named goes on as it was. A speed of 60 makes a minute of a second.
         */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the clock by a duration
         * @description On the calendar of Paris, so that a day is a civil day of 23 to 25 hours. All that is due by then has happened.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/events/{provider}/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
                /**
                 * @description Name of the provider.
                 * @example grdf
                 */
                provider: components["parameters"]["Provider"];
                /**
                 * @description Name of the event, from the provider's list.
                 * @example holderAccepts
                 */
                event: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let something happen
         * @description The body is what the event takes; the provider's list of events has its schema.
         */
        post: operations["bringAbout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * Read what was called
         * @description Every exchange of the world that matches all conditions, oldest first; with `limit`, the newest of them.
         */
        get: operations["readJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/points": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * List the metering points that exist
         * @description With what one must know to declare them. A page holds 1 000 unless told; go on `after` the answer's `next`.
         */
        get: operations["listPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        /**
         * Read the messages that the operators would have sent
         * @description Oldest first, up to the world's present.
         */
        get: operations["readMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What went wrong, and how to mend it (RFC 9457). */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description What to do about it. */
            fix?: string;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
            version: string;
            providers: string[];
            /** @description How many exist. */
            worlds: number;
        };
        Providers: {
            providers: components["schemas"]["Provider"][];
        };
        /** @description One simulated system. */
        Provider: {
            name: string;
            title: string;
            /** @description Real host names that it stands for. */
            hosts: string[];
            parks: string[];
            operations: {
                operation: string;
                method: string;
                paths: string[];
            }[];
            events: string[];
        };
        Events: {
            events: components["schemas"]["Event"][];
        };
        /** @description Something that happens outside the simulated API. */
        Event: {
            event: string;
            summary: string;
            /** @description What must be true before. */
            needs: string;
            /** @description JSON Schema of what it takes. */
            input: {
                [key: string]: unknown;
            };
        };
        /** @description What an event changed; beside these two, each event tells its own facts. */
        Outcome: {
            event: string;
            /** Format: date-time */
            at: string;
        } & {
            [key: string]: unknown;
        };
        Dialect: {
            settings: components["schemas"]["DialectSetting"][];
        };
        /** @description A behaviour that can be switched. */
        DialectSetting: {
            name: string;
            about: string;
            /** @enum {string} */
            certainty: "documented" | "observed" | "inferred" | "our convention";
            source: string;
            values: string[];
            default: string;
        };
        /**
         * @description Whether quotas are counted and refused.
         * @enum {string}
         */
        QuotaSwitch: "enforced" | "off";
        /**
         * @description Whether the clock moves with real time or stands.
         * @enum {string}
         */
        ClockMode: "running" | "frozen";
        /** @description World seconds per real second while running. */
        Speed: number;
        /**
         * Format: date-time
         * @description ISO 8601 with an offset.
         */
        Instant: string;
        /** @description What every application may read from the start; nothing, every point of the parks, or those named. */
        InitialRights: ("none" | "active") | string[];
        /** @description Dialect settings: provider, setting, value. */
        Dialects: {
            [key: string]: {
                [key: string]: string;
            };
        };
        /** @description Limits that differ from the operator's, by the name of the quota rule. */
        Limits: {
            [key: string]: number;
        };
        /** @description An application to make; what is left out is made from its name. */
        ApplicationPlan: {
            name?: string;
            /** @description As the operator prints it. */
            company?: string;
            /** @description How many metering points it looks after; it decides the quotas. */
            parkSize?: number;
            clientId?: string;
            clientSecret?: string;
            limits?: components["schemas"]["Limits"];
            /**
             * Format: uri
             * @description Where the browser goes back to after a consent.
             */
            redirectUri?: string;
        };
        /** @description How a world is to begin. */
        WorldPlan: {
            /** @description The id is made from it. */
            name?: string;
            /** @description Equal seeds give equal data. */
            seed?: string | number;
            now?: components["schemas"]["Instant"];
            clock?: components["schemas"]["ClockMode"];
            speed?: components["schemas"]["Speed"];
            quotas?: components["schemas"]["QuotaSwitch"];
            /** @description Whose metering points exist. */
            parks?: string[];
            applications?: components["schemas"]["ApplicationPlan"][];
            rights?: components["schemas"]["InitialRights"];
            dialects?: components["schemas"]["Dialects"];
        };
        /** @description What to switch. */
        WorldChange: {
            quotas?: components["schemas"]["QuotaSwitch"];
            dialects?: components["schemas"]["Dialects"];
        };
        /** @description An OAuth client of the world. */
        Application: {
            name: string;
            company: string;
            parkSize: number;
            clientId: string;
            clientSecret: string;
            limits?: components["schemas"]["Limits"];
            /**
             * Format: uri
             * @description Where the browser goes back to after a consent.
             */
            redirectUri?: string;
        };
        Worlds: {
            worlds: components["schemas"]["World"][];
        };
        /** @description An isolated universe. */
        World: {
            id: string;
            name: string;
            seed: string;
            clock: components["schemas"]["Clock"];
            quotas: components["schemas"]["QuotaSwitch"];
            parks: string[];
            rights: components["schemas"]["InitialRights"];
            dialects: components["schemas"]["Dialects"];
            applications: components["schemas"]["Application"][];
        };
        /** @description A world's clock; `now` comes in UTC. */
        Clock: {
            now: components["schemas"]["Instant"];
            mode: components["schemas"]["ClockMode"];
            speed: components["schemas"]["Speed"];
        };
        /** @description What to set. */
        ClockChange: {
            now?: components["schemas"]["Instant"];
            mode?: components["schemas"]["ClockMode"];
            speed?: components["schemas"]["Speed"];
        };
        /** @description How far to move. */
        ClockAdvance: {
            /** @description ISO 8601 duration, such as `P3DT1H`, `PT15M` or `-P1D`. */
            by: string;
        };
        /**
         * @description The operation itself, or the stage that stopped the request before it.
         * @enum {string}
         */
        DecidedBy: "handler" | "auth" | "quota" | "validation" | "fault" | "bug";
        Journal: {
            entries: components["schemas"]["JournalEntry"][];
            /** @description Entries let go to bound the journal's size. */
            dropped: number;
        };
        /** @description One exchange. */
        JournalEntry: {
            id: string;
            provider: string;
            operation: string;
            /** @description Base path under which it was called. */
            mount: string;
            method: string;
            /** @description Path and query as they came. */
            url: string;
            status: number;
            decidedBy: components["schemas"]["DecidedBy"];
            /** @description Bytes of body that left. */
            bytes: number;
            /** @description The refusal's reason, the quota's name or the bug's message. */
            why?: string;
            /** @description Client id of the caller. */
            application?: string;
            meteringPointId?: string;
            /** @description Lines of a stream that left. */
            lines?: number;
            /** @description Whether the client left before the stream's end. */
            cutShort?: boolean;
            /**
             * Format: date-time
             * @description World time.
             */
            at: string;
            /**
             * Format: date-time
             * @description Real time.
             */
            realAt: string;
            /** @description Milliseconds from the request's head to the answer's end. */
            tookMs: number;
            /** @description How the request departed from the contract, in words. */
            departures: string[];
            /** @description What was kept of the request; secrets are blanked, long bodies are cut. */
            request: {
                headers: {
                    [key: string]: unknown;
                };
                body?: string;
            };
        };
        Points: {
            points: components["schemas"]["Point"][];
            /** @description Where the next page begins, behind it; absent on the last page. */
            next?: string;
        };
        /** @description A metering point; beside these, each provider tells its own facts. */
        Point: {
            meteringPointId: string;
            provider: string;
            park: string;
            /** @description How often it is read, in the operator's code. */
            frequency: string;
            postcode: string;
            city: string;
            holder: {
                /** @enum {string} */
                kind: "person" | "entity";
                name: string;
                email: string;
            };
        } & {
            [key: string]: unknown;
        };
        Mailbox: {
            mails: components["schemas"]["Mail"][];
        };
        /** @description A message that an operator would send. */
        Mail: {
            /** Format: date-time */
            sentAt: string;
            to: string;
            provider: string;
            /** @description What it is about, in the product's words. */
            kind: string;
            accessRightIds: string[];
        };
    };
    responses: {
        /** @description The request makes no sense; the detail says what would. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such world, provider or event; the detail names those that exist. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the world.
         * @example default
         */
        World: string;
        /**
         * @description Name of the provider.
         * @example grdf
         */
        Provider: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Providers"];
                };
            };
        };
    };
    listProviderEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the provider.
                 * @example grdf
                 */
                provider: components["parameters"]["Provider"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    listDialect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Name of the provider.
                 * @example grdf
                 */
                provider: components["parameters"]["Provider"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dialect"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    listWorlds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The worlds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worlds"];
                };
            };
        };
    };
    createWorld: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WorldPlan"];
            };
        };
        responses: {
            /** @description The world, with the credentials of its applications. */
            201: {
                headers: {
                    /**
                     * @description Path of the world.
                     * @example /_wattif/worlds/invoice-test
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description A client id is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    deleteWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            /** @description It is the world `default`. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorldChange"];
            };
        };
        responses: {
            /** @description The world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    resetWorld: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The world. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    showClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockChange"];
            };
        };
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockAdvance"];
            };
        };
        responses: {
            /** @description The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    bringAbout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
                /**
                 * @description Name of the provider.
                 * @example grdf
                 */
                provider: components["parameters"]["Provider"];
                /**
                 * @description Name of the event, from the provider's list.
                 * @example holderAccepts
                 */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description What changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            /** @description What must be true before is not. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readJournal: {
        parameters: {
            query?: {
                /**
                 * @description Name of a provider
                 * @example grdf
                 */
                provider?: string;
                /**
                 * @description Name of an operation
                 * @example publishedConsumption
                 */
                operation?: string;
                /**
                 * @description HTTP status of the answer
                 * @example 200
                 */
                status?: number;
                /**
                 * @description Who decided the answer
                 * @example handler
                 */
                decidedBy?: components["schemas"]["DecidedBy"];
                /**
                 * @description The metering point that a call was about
                 * @example 09999999900617
                 */
                meteringPointId?: string;
                /**
                 * @description Client id of the caller
                 * @example wattif
                 */
                application?: string;
                /**
                 * @description World instant; only exchanges at or after it
                 * @example 2026-01-15T08:00:00Z
                 */
                since?: string;
                /**
                 * @description At most so many
                 * @example 100
                 */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries, and how many older ones were let go to bound the journal's size. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journal"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    listPoints: {
        parameters: {
            query?: {
                /**
                 * @description Name of a provider
                 * @example grdf
                 */
                provider?: string;
                /**
                 * @description Name of a park
                 * @example solo
                 */
                park?: string;
                /**
                 * @description At most so many
                 * @example 100
                 */
                limit?: number;
                /**
                 * @description Metering point to go on behind, from `next`
                 * @example 09999999900617
                 */
                after?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Points"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    readMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
}
