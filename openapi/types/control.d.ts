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
    "/worlds/{id}/agenda": {
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
         * Tell what happens before the clock has gone on
         * @description What is due by itself, if nobody does anything: values that come out, consents that end, rights that are refused
         *     because nobody answered. Look before you move the clock. Delays of single values are left aside.
         */
        get: operations["showAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/consents": {
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
         * List consents and access rights, with what will become of them
         * @description Whatever their state. The steps tell what happened and, `ahead`, what falls due if nobody does anything: both are
         *     computed from the world's clock, so looking changes nothing.
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/quotas": {
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
         * Tell what is left of each quota
         * @description One gauge for each application, limit and group of operations, in the present window of the world's clock. Where quotas are switched off nothing is counted.
         */
        get: operations["listQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/welcome": {
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
         * Tell what a program needs to call the simulated systems
         * @description For each of them the addresses, a few metering points to try, and commands to paste, with the credentials of an application.
         */
        get: operations["showWelcome"];
        put?: never;
        post?: never;
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
         * @description The exchanges of the world that match all conditions, in the order in which they ended: without `after`, the newest `limit` of them.
         *     With `after`, the first `limit` behind that entry: read on with the answer's `next` as long as it says `more`. `after=x0` begins
         *     with the oldest.
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
         * @description With what one must know to declare them. A page holds 1 000 unless told; go on `after` the answer's `next`. A
         *     call with `search` or `park` looks at 10 000 points, so its page may hold fewer points than the limit, or none,
         *     and have a `next`.
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
    "/worlds/{id}/points/{point}": {
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
                 * @description Id of the metering point.
                 * @example 30000000000013
                 */
                point: components["parameters"]["Point"];
            };
            cookie?: never;
        };
        /**
         * Show all that one must know of a metering point
         * @description Who and where, its contract and meter, the readings that it has, and how an application comes to a right to it:
         *     the fields of the wire with the values that this point wants, and commands to paste.
         */
        get: operations["showPoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/points/{point}/readings": {
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
                 * @description Id of the metering point.
                 * @example 30000000000013
                 */
                point: components["parameters"]["Point"];
            };
            cookie?: never;
        };
        /**
         * Read what an application sees of a meter, or what is true
         * @description In columns, for plots: one entry an interval. `visible` is exactly what the provider's operations give the
         *     application at the world's present; what it does not get stands there without values, `awaited` when it is not due
         *     yet, as a `hole` when it is. `true` is what the meter counted until the world's present.
         */
        get: operations["readReadings"];
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
         * @description Oldest first, up to the world's present. Notices of one sender, addressee and kind that come at most 60 seconds apart share a mail. With `SMTP_URL` set, the mails are also really sent.
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
    "/worlds/{id}/journal/stream": {
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
         * Follow what is called, live
         * @description Server-sent events, one `exchange` for each entry as it is written, with the entry as JSON; its id is the entry's, so
         *     that a client that reconnects (`Last-Event-ID`, or `after`) goes on behind it. A reader that is too slow gets an event
         *     `missed` with how many entries were let go before it came to them. A comment every 15 seconds keeps the connection.
         */
        get: operations["streamJournal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/journal/{entry}": {
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
                 * @description Id of the entry, as the header `x-wattif-why` tells it.
                 * @example x12
                 */
                entry: string;
            };
            cookie?: never;
        };
        /**
         * Show one exchange
         * @description The entry that `x-wattif-why` names, with all that is known of it.
         */
        get: operations["showEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/journal/expect": {
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
         * Wait until the journal holds what a test expects
         * @description Answers as soon as the expectation is true, or cannot become true any more, or the time is up: what sets a bound from
         *     above (`atMost`, a number, `never`) is true only when the time is up. Without `within` it judges what is there. The
         *     message tells what did happen, and which exchange came nearest. Give `times`, `inOrder` or `never`, one of them; the
         *     other conditions hold for every exchange that they speak of.
         */
        post: operations["expectJournal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers/{provider}/reserved": {
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
         * List the reserved identifiers
         * @description Metering points that always answer with one misbehaviour, in every world that has the park `reserved`.
         */
        get: operations["listReserved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/faults": {
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
         * List the rules in force
         * @description Newest first, each with how many calls it has seen and acted on.
         */
        get: operations["listFaults"];
        /**
         * Put these rules in force, and no others
         * @description In the order given, the first one first; all counters begin anew.
         */
        put: operations["replaceFaults"];
        /**
         * Order a misbehaviour
         * @description The new rule comes before those in force. Without conditions it is about every call of the world.
         */
        post: operations["useFault"];
        /**
         * Take every rule away
         * @description Those of scenarios too; the scenarios end.
         */
        delete: operations["resetFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/faults/restore": {
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
         * Let spent rules act again
         * @description Sets the counters of every rule back to zero.
         */
        post: operations["restoreFaults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/faults/{fault}": {
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
                 * @description Id of the rule.
                 * @example f1
                 */
                fault: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take one rule away
         * @description The others go on.
         */
        delete: operations["removeFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the scenarios
         * @description Each with what happens, the real incident it comes from, and what a good client does.
         */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/scenarios": {
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
         * List the scenarios in force
         * @description Oldest first, each with its rules.
         */
        get: operations["listRunningScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/scenarios/{scenario}": {
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
                 * @description Name of the scenario.
                 * @example gas-token-dies
                 */
                scenario: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a scenario
         * @description Its events come about, its settings are switched, its rules are put in force. The body tells its parameters. Ordered again, it begins anew.
         */
        post: operations["useScenario"];
        /**
         * End a scenario
         * @description Its rules are taken away and its settings put back; what its events did stays.
         */
        delete: operations["endScenario"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every known error of the real systems
         * @description Each with its words, how sure it is, its cause, and commands that reproduce it here. A page for browsers.
         */
        get: operations["listErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/errors/{error}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the error.
                 * @example grdf-data-1000014
                 */
                error: string;
            };
            cookie?: never;
        };
        /**
         * Show one known error
         * @description With the commands that reproduce it.
         */
        get: operations["showError"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/errors/{error}/reproduction": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the error.
                 * @example grdf-data-1000014
                 */
                error: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a known error about
         * @description Makes a fresh world named `error <id>`, prepares it as the recipe of the error says, makes the call, and tells what
         *     was answered beside what the catalogue says. The world stays to be looked at; at most 20 worlds made so are kept, the
         *     oldest of them is deleted when another one comes.
         */
        post: operations["reproduceError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/fidelity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How sure every behaviour is, and how wattif differs from the real systems
         * @description Every built-in behaviour and every setting with its label, its source, its value or default, and how to switch it; generated from the data that the code uses. A page for browsers.
         */
        get: operations["showFidelity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/mailbox/{mail}": {
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
                 * @description Id of the mail.
                 * @example cc0943f93eb7
                 */
                mail: string;
            };
            cookie?: never;
        };
        /**
         * Show a mail as its addressee sees it
         * @description JSON unless HTML is asked for.
         */
        get: operations["showMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/mailbox/{mail}/answer": {
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
                 * @description Id of the mail.
                 * @example cc0943f93eb7
                 */
                mail: string;
            };
            cookie?: never;
        };
        /**
         * The page on which the holder answers
         * @description Every metering point that the mail is about, to accept or to refuse, with a reason and a comment. In French.
         */
        get: operations["showHolderPage"];
        put?: never;
        /**
         * Answer as the holder
         * @description What the page's form sends. The name of each field ends with the id of an access right: `decision.{id}` (`accept` or `refuse`), `reason.{id}` and `comment.{id}` (500 characters each). Each answered right brings about holderAccepts or holderRefuses (holderRevokes where the holder was asked again).
         */
        post: operations["answerAsHolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/coverage": {
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
         * What the program under test has met in this world, and what it never has
         * @description Operations, states, errors and scenarios. A page for browsers.
         */
        get: operations["showCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/worlds/{id}/snapshot": {
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
         * Take a snapshot of a world
         * @description One JSON document with its version, to attach to a ticket and to start from elsewhere. It holds the secrets of the world's applications, and the codes and tokens of consents that are still good, unless it is asked to leave them out.
         */
        get: operations["takeSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a world from a snapshot
         * @description Under its own id; a world of that id is replaced only when told.
         */
        post: operations["restoreSnapshot"];
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
            certainty: components["schemas"]["Certainty"];
            /** @description Section of the reference that says so. */
            source: string;
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
        /**
         * @description Whether refusals carry the header `x-wattif-why`.
         * @enum {string}
         */
        ExplainSwitch: "on" | "off";
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
            explain?: components["schemas"]["ExplainSwitch"];
            /** @description Memory that the journal may take; the oldest entries go first. 16 MB unless told. */
            journalBytes?: number;
        };
        /** @description What to switch. */
        WorldChange: {
            quotas?: components["schemas"]["QuotaSwitch"];
            dialects?: components["schemas"]["Dialects"];
            explain?: components["schemas"]["ExplainSwitch"];
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
        /** @description What happens by itself. */
        Agenda: {
            now: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            /** @description Soonest first. */
            items: components["schemas"]["AgendaItem"][];
            /**
             * @description Not everything was looked at, or not everything is shown; absent when all is.
             * @constant
             */
            more?: true;
        };
        /** @description Something that comes if nobody does anything. */
        AgendaItem: {
            at: components["schemas"]["Instant"];
            provider: string;
            /** @enum {string} */
            kind: "publication" | "consent";
            about: string;
            /** @description Absent where it is about many points at once. */
            meteringPointId?: string;
        };
        /** @description Consents and access rights. */
        Consents: {
            now: components["schemas"]["Instant"];
            consents: components["schemas"]["Consent"][];
            /**
             * @description The limit left some out; absent when it left out none.
             * @constant
             */
            more?: true;
        };
        /** @description Where one stands, how it came there, and what will become of it. */
        Consent: {
            id: string;
            provider: string;
            /** @description Client id. */
            application: string;
            meteringPointId: string;
            state: string;
            /** @description Where the control of its proofs stands; absent where there was none. */
            proofStatus?: string;
            since: components["schemas"]["Instant"];
            /** @description Oldest first; what lies ahead, last. */
            steps: components["schemas"]["ConsentStep"][];
            /** @description Events of its provider that are possible for it now. */
            possible: string[];
        };
        /** @description A step that was taken, or one that will be if nobody does anything. */
        ConsentStep: {
            at: components["schemas"]["Instant"];
            event: string;
            about: string;
            /** @description The state that follows; of a proof control, its status. */
            state: string;
            /** @enum {string} */
            of: "consent" | "proof";
            /** @description Whether it lies ahead of the world's clock. */
            ahead: boolean;
        };
        /** @description What each application has left. */
        Quotas: {
            now: components["schemas"]["Instant"];
            switch: components["schemas"]["QuotaSwitch"];
            quotas: components["schemas"]["QuotaGauge"][];
        };
        /** @description One limit and what is used of it. */
        QuotaGauge: {
            provider: string;
            /** @description Client id. */
            application: string;
            /** @description Its name, as the journal names it. */
            quota: string;
            /** @description The operations that share the counter, where the limit is one for each API. */
            group?: string;
            about: string;
            /** @enum {string} */
            window: "second" | "hour" | "day";
            limit: number;
            /** @description Calls of the present window; one that was refused may stand above the limit. */
            used: number;
            resetsAt: components["schemas"]["Instant"];
        };
        /** @description What a program needs to call the simulated systems. */
        Welcomes: {
            /** @description Client id. */
            application: string;
            /**
             * Format: uri
             * @description Base URL of all that is simulated.
             */
            origin: string;
            providers: components["schemas"]["Welcome"][];
        };
        /** @description What a newcomer to one simulated system needs first. */
        Welcome: {
            provider: string;
            title: string;
            urls: {
                /** @description For scripts, such as `adictToken`. */
                name: string;
                label: string;
                /** Format: uri */
                url: string;
            }[];
            points: {
                meteringPointId: string;
                note: string;
            }[];
            /** @description Lines of a shell, to be pasted together. */
            commands: string[];
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
            explain: components["schemas"]["ExplainSwitch"];
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
            /** @description Id of the last entry shown; read on behind it. */
            next?: string;
            /**
             * @description The limit left out entries that match: with `after`, newer ones, to be read behind `next`; without, older ones. Absent when it left out none.
             * @constant
             */
            more?: true;
            /** @description Entries let go to bound the journal's size. */
            dropped: number;
            /** @description Entries behind `after`, matching or not, that were let go before they could be read; absent when there are none. */
            missed?: number;
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
            /** @description The refusal's reason, in a word. */
            reason?: string;
            /** @description Who decided and why, in a sentence. */
            why?: string;
            /** @description The rule that acted. */
            fault?: {
                /** @description Its id, `reserved` or `header`. */
                rule: string;
                name?: string;
                scenario?: string;
                /** @description How many times it had acted, this time counted. */
                fired: number;
            };
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
            /** @description How the request departed from the contract. */
            departures: {
                /** @description Stable, such as `get-with-body`. */
                code: string;
                /** @description In a sentence. */
                about: string;
            }[];
            /** @description What was kept of the request; secrets are blanked, long bodies are cut. */
            request: {
                headers: {
                    [key: string]: unknown;
                };
                body?: string;
            };
            /** @description What was kept of the answer, as it left; secrets are blanked, of a long body there is the beginning. Absent when nothing was answered. */
            answer?: {
                /** @description As they were told, without those of the connection. */
                headers: {
                    [key: string]: string;
                };
                /** @description Absent when nothing of it left. Of a long one the first 4096 characters (of a stream bytes), and how many bytes it was. */
                body?: string;
                /** @description Whether the body is the beginning only. */
                cut?: boolean;
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
        /** @description All that people must know of a metering point. */
        PointSheet: {
            summary: components["schemas"]["Point"];
            /** @description Contract and meter. */
            facts: components["schemas"]["PointFact"][];
            /** @description How an application comes to a right to it. */
            declare: {
                about: string;
                /** @description Fields as they stand on the wire, with the values that this point wants. */
                fields: components["schemas"]["PointFact"][];
                /** @description Shell commands that declare it, or begin to. */
                commands: string[];
            };
            series: components["schemas"]["ReadingSeries"][];
        };
        PointFact: {
            name: string;
            /** @description With its unit. */
            value: string;
        };
        /** @description Readings of one kind. */
        ReadingSeries: {
            name: string;
            /** @description What an interval is, and when its value comes out. */
            about: string;
            /**
             * @description A day begins at midnight, a gas day at 06:00 (Paris).
             * @enum {string}
             */
            step: "minutes" | "day" | "period";
            /** @description Days that one look may take. */
            mostDays: number;
            /** @description The first is the one to plot. */
            quantities: {
                name: string;
                unit: string;
                about: string;
            }[];
        };
        /** @description Readings in columns; all columns are equally long. */
        Readings: {
            now: components["schemas"]["Instant"];
            world: string;
            provider: string;
            meteringPointId: string;
            /** @enum {string} */
            as: "visible" | "true";
            /** @description Client id of the application that looks. */
            application: string;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description Excluded.
             */
            to: string;
            series: components["schemas"]["ReadingSeries"];
            /** @description Start of each interval, seconds since 1970 (UTC). */
            at: number[];
            /** @description End of each interval, seconds since 1970 (UTC), excluded. */
            until: number[];
            /** @description For each quantity of the series one value an interval; null where there is none. */
            values: {
                [key: string]: (number | null)[];
            };
            qualities: ("measured" | "estimated" | "corrected" | "hole" | "awaited")[];
            /** @description Which intervals (from 0) may still change. */
            provisional: number[];
            /** @description Why the application gets nothing at all; absent when it gets something. */
            refused?: {
                reason: string;
                why: string;
            };
            /** @description Shell commands that make the same call as the application. */
            commands: string[];
        };
        Mailbox: {
            mails: components["schemas"]["Mail"][];
        };
        /** @description A message that an operator would send. */
        Mail: {
            id: string;
            /** Format: date-time */
            sentAt: string;
            from: string;
            to: string;
            subject: string;
            text: string;
            /** @description A whole document, without script and with nothing to fetch. */
            html: string;
            /** @description Path of the page on which the holder answers; absent when there is nothing to answer. */
            page?: string;
            provider: string;
            /** @description What it is about, in the product's words. */
            kind: string;
            accessRightIds: string[];
        };
        /**
         * @description How sure we are that the real system behaves so.
         * @enum {string}
         */
        Certainty: "documented" | "observed" | "inferred" | "our convention";
        /** @description What an exchange must be; every condition must hold. */
        JournalFilter: {
            provider?: string;
            operation?: string;
            status?: number;
            decidedBy?: components["schemas"]["DecidedBy"];
            meteringPointId?: string;
            application?: string;
            /** @description The refusal's reason. */
            reason?: string;
            /**
             * Format: date-time
             * @description World instant; only exchanges at or after it.
             */
            since?: string;
            /** @description Id of an entry; only later ones. */
            after?: string;
        };
        /** @description What the journal is to hold. Conditions on exchanges, and how often (at least once unless told); or an order; or what must never come. */
        Expectation: {
            provider?: string;
            operation?: string;
            status?: number;
            decidedBy?: components["schemas"]["DecidedBy"];
            meteringPointId?: string;
            application?: string;
            /** @description The refusal's reason. */
            reason?: string;
            /** Format: date-time */
            since?: string;
            /** @description Id of an entry; only later ones. */
            after?: string;
            /** @description How often; a number, or bounds. */
            times?: number | {
                atLeast?: number;
                atMost?: number;
            };
            /** @description Exchanges that must come in this order, others between them. */
            inOrder?: components["schemas"]["JournalFilter"][];
            never?: components["schemas"]["JournalFilter"];
            /** @description Real time to wait, ISO 8601; none unless told. At most five minutes. */
            within?: string;
        };
        ExpectationResult: {
            held: boolean;
            /** @description What did happen, and the nearest miss. */
            message: string;
            /** @description Ids of the exchanges that match. */
            matching: string[];
        };
        /** @description One misbehaviour; the kind says which of the other words it takes. */
        Fault: {
            /** @enum {string} */
            kind: "refuse" | "answer" | "page" | "empty" | "reset" | "silence" | "delay" | "cut" | "pause" | "drip" | "garble" | "duplicate" | "drop" | "reorder" | "framing" | "prefix" | "content-type" | "replace" | "stale" | "event" | "token-dies";
            reason?: string;
            detail?: {
                [key: string]: unknown;
            };
            status?: number;
            /** @description A text goes out as it is, anything else as JSON. */
            body?: unknown;
            headers?: {
                [key: string]: string;
            };
            /** @description ISO 8601 duration, such as `PT2S`. */
            by?: string;
            /** @enum {string} */
            clock?: "real" | "world";
            afterRecords?: number;
            afterBytes?: number;
            /** @description Whether the cut is inside the next record. */
            inside?: boolean;
            /** @enum {string} */
            how?: "reset" | "end" | "stall" | "reversed" | "neighbours";
            bytesPerSecond?: number;
            record?: number;
            /** @enum {string} */
            as?: "glued" | "pretty" | "pretty-glued" | "array" | "carriage-returns" | "blank-lines" | "no-final-newline";
            text?: string;
            type?: string;
            values?: {
                [key: string]: unknown;
            };
            event?: string;
            input?: {
                [key: string]: unknown;
            };
        };
        /** @description One fault, or several at once. */
        Faults: components["schemas"]["Fault"] | components["schemas"]["Fault"][];
        /** @description One operation, or some; `*` stands for any characters. */
        OperationNames: string | string[];
        /** @description A misbehaviour to order. */
        FaultPlan: {
            name?: string;
            provider?: string;
            operation?: components["schemas"]["OperationNames"];
            where?: {
                meteringPointId?: string;
                /** @description Client id. */
                application?: string;
                query?: {
                    [key: string]: string;
                };
                header?: {
                    [key: string]: string;
                };
            };
            fault: components["schemas"]["Faults"];
            /**
             * @description Before the token is looked at, or where the operation would answer (default).
             * @enum {string}
             */
            at?: "gateway" | "operation";
            /** @description The first so many matching calls work. */
            after?: number;
            /** @description After so many it is spent. */
            times?: number;
            /** @description Chance of each call. */
            probability?: number;
            /** @description World time: an instant, `09:00` of every day in Paris, or `*:00` of every hour. */
            from?: string;
            /** @description World time in the same form. */
            until?: string;
            /** @description Real time after which the rule heals itself, ISO 8601. */
            timeToLive?: string;
        };
        FaultPlans: {
            faults: components["schemas"]["FaultPlan"][];
        };
        /** @description A rule in force; beside the plan, its counters. */
        FaultRule: {
            id: string;
            scenario?: string;
            fault: components["schemas"]["Faults"];
            /** @description Matching calls so far. */
            seen: number;
            /** @description Calls it acted on. */
            fired: number;
            /**
             * Format: date-time
             * @description Real time.
             */
            healsAt?: string;
        } & {
            [key: string]: unknown;
        };
        FaultRules: {
            faults: components["schemas"]["FaultRule"][];
        };
        ReservedPoints: {
            points: {
                meteringPointId: string;
                about: string;
                operation?: components["schemas"]["OperationNames"];
                fault: components["schemas"]["Faults"];
            }[];
        };
        Scenarios: {
            scenarios: components["schemas"]["Scenario"][];
        };
        /** @description A named misbehaviour out of real life. */
        Scenario: {
            name: string;
            provider: string;
            about: string;
            incident: string;
            certainty: components["schemas"]["Certainty"];
            goodClient: string;
            parameters?: {
                [key: string]: {
                    about: string;
                    required?: boolean;
                    default?: string | number;
                };
            };
            /** @description What its rules say; `{name}` in a text stands for a parameter. */
            rules?: {
                [key: string]: unknown;
            }[];
            /** @description What happens outside the API when it is ordered. */
            events?: {
                event: string;
                input?: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Settings while it is in force. */
            dialect?: {
                [key: string]: string;
            };
        };
        ScenarioRuns: {
            scenarios: components["schemas"]["ScenarioRun"][];
        };
        /** @description A scenario in force. */
        ScenarioRun: {
            name: string;
            provider: string;
            /** Format: date-time */
            since: string;
            rules: components["schemas"]["FaultRule"][];
        };
        KnownErrors: {
            known: number;
            errors: components["schemas"]["KnownError"][];
        };
        /** @description One error that a real system is known to give. */
        KnownError: {
            id: string;
            provider: string;
            section: string;
            reason?: string;
            status: number;
            code: string;
            text: string;
            certainty: components["schemas"]["Certainty"];
            source: string;
            cause: string;
            /** @description What to prepare in a fresh world, and the call. */
            recipe: {
                [key: string]: unknown;
            };
            /** @description The whole body, to the byte. */
            body: string;
            /** @description Where a redirect leads, to the byte. */
            location?: string;
            /** @description Commands of a shell that reproduce it. */
            commands: string[];
        };
        /** @description What the call of a known error was answered. */
        Reproduction: {
            /** @description Id of the world that was made for it. */
            world: string;
            /** @description Id of the world in whose journal the exchange stands: that world, or `default` when the call does not tell who sends it. */
            journal?: string;
            /** @description Id of the exchange in that journal; absent when it stands in none. */
            entry?: string;
            /** @description Absent when the connection ended before an answer began. */
            status?: number;
            headers: {
                [key: string]: string;
            };
            /** @description Its first 16384 bytes. */
            body: string;
            /** @description How long the whole body is. */
            bytes: number;
            /**
             * @description There when the body is longer than what is told of it.
             * @constant
             */
            cut?: true;
            /**
             * @description There when the connection ended before the answer did.
             * @constant
             */
            reset?: true;
            /** @description What the catalogue says. */
            expected: {
                status: number;
                code: string;
            };
            /** @description Whether status, body and redirect are those of the catalogue, to the byte. */
            asExpected: boolean;
        };
        Fidelity: {
            /** @description How many behaviours carry each label. */
            counts: {
                [key: string]: number;
            };
            behaviours: {
                provider: string;
                name: string;
                /** @enum {string} */
                kind: "fact" | "setting" | "quota" | "event" | "error" | "scenario";
                about: string;
                certainty: components["schemas"]["Certainty"];
                source: string;
                /** @description What the code uses; of a fact or a quota. */
                value?: unknown;
                unit?: string;
                /** @description Of a setting. */
                default?: string;
                /** @description The choices of a setting. */
                values?: string[];
                /** @description How to switch it, bring it about or get it. */
                switch?: string;
            }[];
            differences: {
                provider: string;
                about: string;
                instead?: string;
            }[];
        };
        Coverage: {
            world: string;
            /** Format: date-time */
            since: string;
            providers: {
                provider: string;
                operations: components["schemas"]["CoverageList"];
                states: components["schemas"]["CoverageList"];
                errors: components["schemas"]["CoverageList"];
                scenarios: components["schemas"]["CoverageList"];
            }[];
        };
        CoverageList: {
            met: number;
            known: number;
            items: {
                name: string;
                times: number;
            }[];
        };
        /** @description A world, whole. */
        Snapshot: {
            /** @enum {string} */
            format: "wattif-world";
            version: number;
            /** @description Version of the simulator that took it. */
            wattif?: string;
            /**
             * Format: date-time
             * @description Real time.
             */
            takenAt?: string;
            /** @description As `SnapshotWorld` says, for the version 1. */
            world: {
                [key: string]: unknown;
            };
        };
        /** @description The parts of a world. Instants inside rows are milliseconds since 1970 (UTC). */
        SnapshotWorld: {
            id: string;
            /** @description How it began; what a reset goes back to. */
            plan: components["schemas"]["WorldPlan"] & {
                applications: components["schemas"]["Application"][];
            };
            clock: components["schemas"]["Clock"];
            quotas: components["schemas"]["QuotaSwitch"];
            dialects: components["schemas"]["Dialects"];
            explain: components["schemas"]["ExplainSwitch"];
            /** @description Table, and its rows in the order in which their keys were first put. */
            tables: {
                [key: string]: [
                    string,
                    {
                        [key: string]: unknown;
                    } | string | number
                ][];
            };
            /** @description Counters of quotas. */
            counters: {
                [key: string]: {
                    /** @description World instant at which the window began. */
                    from: number;
                    hits: number;
                };
            };
            faults: components["schemas"]["SnapshotRule"][];
            scenarios: components["schemas"]["SnapshotScenario"][];
            /** @description What was met, and how often. */
            met: {
                operation?: components["schemas"]["SnapshotCounts"];
                error?: components["schemas"]["SnapshotCounts"];
                state?: components["schemas"]["SnapshotCounts"];
                scenario?: components["schemas"]["SnapshotCounts"];
                fault?: components["schemas"]["SnapshotCounts"];
            };
            /** @description The last exchanges, to read; they are not put back. */
            journal?: {
                [key: string]: unknown;
            }[];
        };
        SnapshotCounts: {
            [key: string]: number;
        };
        /** @description A rule in force, with the words of its plan. */
        SnapshotRule: {
            id: string;
            scenario?: string;
            /** @description Matching calls so far. */
            seen: number;
            /** @description Calls it acted on. */
            fired: number;
            /** @description Real time, milliseconds since 1970 (UTC). */
            healsAt?: number;
            name?: string;
            provider?: string;
            operation?: components["schemas"]["OperationNames"];
            where?: {
                meteringPointId?: string;
                application?: string;
                query?: {
                    [key: string]: string;
                };
                header?: {
                    [key: string]: string;
                };
            };
            fault: components["schemas"]["Faults"];
            /** @enum {string} */
            at?: "gateway" | "operation";
            after?: number;
            times?: number;
            probability?: number;
            from?: string;
            until?: string;
            timeToLive?: string;
        };
        /** @description A scenario in force. */
        SnapshotScenario: {
            name: string;
            provider: string;
            since: components["schemas"]["Instant"];
            /** @description Ids of its rules. */
            rules: string[];
            /** @description Settings that are put back when it ends; null for one that was not set. */
            settingsBefore: {
                [key: string]: string | null;
            };
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
        /**
         * @description Id of the metering point.
         * @example 30000000000013
         */
        Point: string;
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
    showAgenda: {
        parameters: {
            query?: {
                /**
                 * @description How far to look, an ISO 8601 duration on the calendar of Paris; P3D unless told.
                 * @example P3D
                 */
                by?: string;
                /**
                 * @description Only what is of one kind: the first item is then the next of it.
                 * @example publication
                 */
                kind?: "publication" | "consent";
                /**
                 * @description Only what is about one point, or about many points at once.
                 * @example 00000000010001
                 */
                meteringPointId?: string;
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
            /** @description What comes, soonest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agenda"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    listConsents: {
        parameters: {
            query?: {
                /**
                 * @description Only those of one.
                 * @example grdf
                 */
                provider?: string;
                /**
                 * @description Only those to one point.
                 * @example 00000000010001
                 */
                meteringPointId?: string;
                /**
                 * @description Only those of one client id.
                 * @example wattif
                 */
                application?: string;
                /**
                 * @description Only the one of that id.
                 * @example 6b2c1e1a-0d53-4f3e-9a53-6d2a5a0a7c11
                 */
                id?: string;
                /**
                 * @description Only those in one state.
                 * @example active
                 */
                state?: string;
                /**
                 * @description How many; 200 unless told.
                 * @example 50
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
            /** @description The consents. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    listQuotas: {
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
            /** @description The gauges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quotas"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    showWelcome: {
        parameters: {
            query?: {
                /**
                 * @description Client id of the application; the first of the world unless told.
                 * @example wattif
                 */
                application?: string;
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
            /** @description Where to call, and how. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Welcomes"];
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
                 * @description HTTP status of the answer; 0 where nothing was answered
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
                 * @description Reason of the refusal
                 * @example quota-exceeded
                 */
                reason?: string;
                /**
                 * @description Id of an entry; only those that ended behind it
                 * @example x12
                 */
                after?: string;
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
                /**
                 * @description Only points whose id, city, postcode or holder has these words in it, whatever their case and accents
                 * @example aubagne
                 */
                search?: string;
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
    showPoint: {
        parameters: {
            query?: {
                /**
                 * @description Client id of the application that looks; the first of the world unless told.
                 * @example wattif
                 */
                application?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
                /**
                 * @description Id of the metering point.
                 * @example 30000000000013
                 */
                point: components["parameters"]["Point"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sheet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointSheet"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    readReadings: {
        parameters: {
            query?: {
                /**
                 * @description Name of a series; the first of the point unless told.
                 * @example daily-energy
                 */
                series?: string;
                /**
                 * @description First day (Paris); 31 days before `to` unless told.
                 * @example 2026-01-01
                 */
                from?: string;
                /**
                 * @description Day behind the last one (Paris); the day after the world's present unless told.
                 * @example 2026-02-01
                 */
                to?: string;
                /**
                 * @description What is to be seen.
                 * @example visible
                 */
                as?: "visible" | "true";
                /**
                 * @description Client id of the application that looks; the first of the world unless told.
                 * @example wattif
                 */
                application?: string;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the world.
                 * @example default
                 */
                id: components["parameters"]["World"];
                /**
                 * @description Id of the metering point.
                 * @example 30000000000013
                 */
                point: components["parameters"]["Point"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The readings, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readings"];
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
    streamJournal: {
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
                 * @description HTTP status of the answer; 0 where nothing was answered
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
                 * @description Reason of the refusal
                 * @example quota-exceeded
                 */
                reason?: string;
                /**
                 * @description Id of an entry; only those that ended behind it
                 * @example x12
                 */
                after?: string;
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
            /** @description The entries as they come, until the world is deleted or gives way to a snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    showEntry: {
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
                 * @description Id of the entry, as the header `x-wattif-why` tells it.
                 * @example x12
                 */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalEntry"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    expectJournal: {
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
                "application/json": components["schemas"]["Expectation"];
            };
        };
        responses: {
            /** @description Whether it holds, and what happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectationResult"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    listReserved: {
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
            /** @description The points. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedPoints"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    listFaults: {
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
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultRules"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    replaceFaults: {
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
                "application/json": components["schemas"]["FaultPlans"];
            };
        };
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultRules"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    useFault: {
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
                "application/json": components["schemas"]["FaultPlan"];
            };
        };
        responses: {
            /** @description The rule. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultRule"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    resetFaults: {
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
        };
    };
    restoreFaults: {
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
            /** @description The rules. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultRules"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    removeFault: {
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
                 * @description Id of the rule.
                 * @example f1
                 */
                fault: string;
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
        };
    };
    listScenarios: {
        parameters: {
            query?: {
                /**
                 * @description Name of a provider
                 * @example grdf
                 */
                provider?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenarios. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scenarios"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    listRunningScenarios: {
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
            /** @description The scenarios. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRuns"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    useScenario: {
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
                 * @description Name of the scenario.
                 * @example gas-token-dies
                 */
                scenario: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    [key: string]: string | number;
                };
            };
        };
        responses: {
            /** @description The scenario, in force. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioRun"];
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            /** @description What one of its events needs does not hold. */
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
    endScenario: {
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
                 * @description Name of the scenario.
                 * @example gas-token-dies
                 */
                scenario: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
        };
    };
    listErrors: {
        parameters: {
            query?: {
                /**
                 * @description Name of a provider
                 * @example grdf
                 */
                provider?: string;
                /**
                 * @description Section of the reference
                 * @example 4.4
                 */
                section?: string;
                /**
                 * @description HTTP status; empty for all, as forms send it
                 * @example 409
                 */
                status?: string;
                /**
                 * @description Code on the wire
                 * @example 1000014
                 */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The errors; the project's own tests run the commands of every one, and compare the answer to the byte. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownErrors"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    showError: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the error.
                 * @example grdf-data-1000014
                 */
                error: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The error. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KnownError"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    reproduceError: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the error.
                 * @example grdf-data-1000014
                 */
                error: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was answered, whether or not it is what the catalogue says. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reproduction"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    showFidelity: {
        parameters: {
            query?: {
                /**
                 * @description Name of a provider
                 * @example grdf
                 */
                provider?: string;
                /**
                 * @description One label
                 * @example our convention
                 */
                certainty?: components["schemas"]["Certainty"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fidelity"];
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
        };
    };
    showMail: {
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
                 * @description Id of the mail.
                 * @example cc0943f93eb7
                 */
                mail: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mail. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mail"];
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    showHolderPage: {
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
                 * @description Id of the mail.
                 * @example cc0943f93eb7
                 */
                mail: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    answerAsHolder: {
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
                 * @description Id of the mail.
                 * @example cc0943f93eb7
                 */
                mail: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Nothing was chosen, or a reason or comment is too long, as the page says; or the body is no form. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["NotFound"];
            /** @description An answer came too late; the page says so. Answers for other points were taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    showCoverage: {
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
            /** @description The coverage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Whether secrets go along. Without them, applications get secrets made from their client ids, and rows that hold codes or tokens are left out.
                 * @example false
                 */
                secrets?: boolean;
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
            /** @description The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: {
                /**
                 * @description Whether a world of the same id is replaced
                 * @example true
                 */
                replace?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snapshot"];
            };
        };
        responses: {
            /** @description The world. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["World"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description There is a world of that id. */
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
}
