// Made from openapi/enedis-data-connect.yaml by scripts/generate.ts; edit that and run `npm run generate`.
export interface paths {
    "/oauth2/v3/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token of the application
         * @description For v5 and 2026. Credentials stand in the body, in a Basic `Authorization` header, or in the query with no body
         *     at all [inferred, enedis.md 1.3]. The token is the application's and not a customer's; every data call looks at
         *     the consent again [documented, enedis.md 1.3].
         */
        post: operations["tokenV3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/v3/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a token back
         * @description The client says who it is in the same ways as for a token [documented, enedis.md 1.3].
         */
        post: operations["revokeV3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token of one consent
         * @description For v4: a code from the consent page, valid 180 seconds and once [documented, enedis.md 1.2], or the refresh
         *     token that came before [inferred, enedis.md 1.2].
         */
        post: operations["tokenV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataconnect/v1/oauth2/authorize": {
        parameters: {
            query: {
                /**
                 * @description The application [documented, enedis.md 1.4].
                 * @example wattif
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description Always `code` [documented, enedis.md 1.4].
                 * @example code
                 */
                response_type: components["parameters"]["ResponseType"];
                /**
                 * @description Handed back as it came, at most 100 characters. In the sandbox its last character, a digit, picks the
                 *     fictitious client [documented, enedis.md 1.4].
                 * @example af0ifjsldkj0
                 */
                state?: string;
                /**
                 * @description How long the consent is to last, in days, weeks, months and years of ISO 8601; three years at most
                 *     [documented, enedis.md 1.4].
                 * @example P3Y
                 */
                duration: components["parameters"]["Duration"];
                /**
                 * @deprecated
                 * @description Not sent since 2020, as the registered address counts [documented, enedis.md 1.4]; obeyed where it comes, and
                 *     `http://localhost:3000/callback` where there is neither [our convention, enedis.md 1.4].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri?: components["parameters"]["RedirectAddress"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Send the customer to Enedis for consent
         * @description Up to v5; consents given here hold for the 2026 APIs too [documented, enedis.md 1.4]. Enedis' own pages are
         *     replaced by one plain page that asks which meters to share [our convention, enedis.md 1.4]; a sandbox `state`
         *     goes straight back [documented, enedis.md 1.4].
         */
        get: operations["authorizeV1"];
        put?: never;
        /**
         * Answer the consent page
         * @description What the consent page's form sends, to the page's own address with its query [our convention, enedis.md 1.4].
         */
        post: operations["decideV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dataconnect/v2/oauth2/authorize": {
        parameters: {
            query: {
                /**
                 * @description The application [documented, enedis.md 1.4].
                 * @example wattif
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description Always `code` [documented, enedis.md 1.4].
                 * @example code
                 */
                response_type: components["parameters"]["ResponseType"];
                /**
                 * @description Handed back as it came [documented, enedis.md 1.5].
                 * @example v2_x7Kq92Lm
                 */
                state?: string;
                /**
                 * @description How long the consent is to last, in days, weeks, months and years of ISO 8601; three years at most
                 *     [documented, enedis.md 1.4].
                 * @example P3Y
                 */
                duration: components["parameters"]["Duration"];
                /**
                 * @deprecated
                 * @description Not sent since 2020, as the registered address counts [documented, enedis.md 1.4]; obeyed where it comes, and
                 *     `http://localhost:3000/callback` where there is neither [our convention, enedis.md 1.4].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri?: components["parameters"]["RedirectAddress"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Send the customer to Enedis for consent, since 2026
         * @description One metering point a consent; which one it is, `POST /subscribed_services/v1` tells [documented, enedis.md 1.5].
         *     Enedis' own pages are replaced by one plain page [our convention, enedis.md 1.5].
         */
        get: operations["authorizeV2"];
        put?: never;
        /**
         * Answer the consent page of 2026
         * @description What the consent page's form sends, to the page's own address with its query [our convention, enedis.md 1.5].
         *     Sharing a point that is shared already fails on the page, without a way back [inferred, enedis.md 1.5]; where
         *     several points are named, the last one counts [our convention, enedis.md 1.5].
         */
        post: operations["decideV2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering_data_dc/v5/daily_consumption": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy drawn, day by day
         * @description Wh, the difference of two indexes, at most 36 months and 15 days back [documented, enedis.md 2.1]. How long a
         *     call may ask for is unknown; a year was accepted [inferred, enedis.md 2.4].
         */
        get: operations["dailyConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering_data_dp/v5/daily_production": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy injected, day by day
         * @description Wh, at most 36 months and 15 days back [documented, enedis.md 2.1]. The point that injects may be another one
         *     than the point that draws, or the same [documented, enedis.md 8].
         */
        get: operations["dailyProduction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering_data_dcmp/v5/daily_consumption_max_power": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Highest power of each day
         * @description Apparent power in VA, with the second of the peak, at most 36 months and 15 days back
         *     [documented, enedis.md 2.1]. There is none for production [documented, enedis.md 2.1].
         */
        get: operations["dailyConsumptionMaxPower"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering_data_clc/v5/consumption_load_curve": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power drawn, interval by interval
         * @description W, at most seven days a call and 24 months and 15 days back [documented, enedis.md 2.1]. In production the sum
         *     of power × time is exactly the energy of the day; in the sandbox it is not [observed, enedis.md 2.3].
         */
        get: operations["consumptionLoadCurve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metering_data_plc/v5/production_load_curve": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power injected, interval by interval
         * @description W, at most seven days a call and 24 months and 15 days back [documented, enedis.md 2.1]. In self-consumption the
         *     larger side of an interval shows the difference and the other is zero [documented, enedis.md 3.1].
         */
        get: operations["productionLoadCurve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers_i/v5/identity": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the customer is
         * @description A person, a company, or both [observed, enedis.md 2.5]. Production points have no customer data
         *     [documented, enedis.md 2.5].
         */
        get: operations["identity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers_cd/v5/contact_data": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to reach the customer
         * @description Enedis' document calls the key `contact`; the wire says `contact_data` [observed, enedis.md 2.5].
         */
        get: operations["contactData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers_upc/v5/usage_points/contracts": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contract of a metering point
         * @description Clients read `last_activation_date` first: a request that starts before it is refused as a whole
         *     [observed, enedis.md 2.4].
         */
        get: operations["contracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers_upa/v5/usage_points/addresses": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Address of a metering point
         * @description Coordinates are strings, and may be missing [observed, enedis.md 2.5].
         */
        get: operations["addresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/metering_data/daily_consumption": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy drawn, day by day
         * @description As in v5 [inferred, enedis.md 2.1]; errors carry `error_uri` too [observed, enedis.md 4.1].
         */
        get: operations["dailyConsumptionV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/metering_data/consumption_load_curve": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power drawn, interval by interval
         * @description As in v5 [inferred, enedis.md 2.1]; errors carry `error_uri` too [observed, enedis.md 4.1].
         */
        get: operations["consumptionLoadCurveV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/metering_data/daily_consumption_max_power": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Highest power of each day
         * @description As in v5 [inferred, enedis.md 2.1]; errors carry `error_uri` too [observed, enedis.md 4.1].
         */
        get: operations["dailyConsumptionMaxPowerV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/metering_data/consumption_max_power": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Highest power of each day, older name
         * @description The name that tokens of v4 carry in their scope [observed, enedis.md 1.2].
         */
        get: operations["consumptionMaxPowerV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/metering_data/daily_production": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy injected, day by day
         * @description As in v5 [inferred, enedis.md 2.1]; errors carry `error_uri` too [observed, enedis.md 4.1].
         */
        get: operations["dailyProductionV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v4/metering_data/production_load_curve": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power injected, interval by interval
         * @description As in v5 [inferred, enedis.md 2.1]; errors carry `error_uri` too [observed, enedis.md 4.1].
         */
        get: operations["productionLoadCurveV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the customer is
         * @description As in v5 [inferred, enedis.md 2.1].
         */
        get: operations["identityV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact_data": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How to reach the customer
         * @description As in v5 [inferred, enedis.md 2.1].
         */
        get: operations["contactDataV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage_points/contracts": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contract of a metering point
         * @description As in v5, with two keys changed over [observed, enedis.md 2.5].
         */
        get: operations["contractsV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage_points/addresses": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Address of a metering point
         * @description As in v5 [inferred, enedis.md 2.1].
         */
        get: operations["addressesV4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v2/consommation_quotidienne": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy drawn, day by day
         * @description Wh [documented, enedis.md 2.7]. The same numbers as in v5 [our convention, enedis.md 2.7].
         */
        get: operations["dailyConsumption2026"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v2/production_quotidienne": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy injected, day by day
         * @description Wh [documented, enedis.md 2.7]. The same numbers as in v5 [our convention, enedis.md 2.7].
         */
        get: operations["dailyProduction2026"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v2/puissance_conso_max_quotidienne": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
                /**
                 * @description The peak of each day, or of each month [documented, enedis.md 2.7].
                 * @example P1D
                 */
                mesuresPas: components["parameters"]["PeakStep"];
                /**
                 * @description The power of the whole, or everything that the meter has [documented, enedis.md 2.7].
                 * @example PMA
                 */
                grandeurPhysique: components["parameters"]["PeakQuantity"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Highest power of each day or month
         * @description VA. Step and quantity have to be said [documented, enedis.md 2.7]. With `TOUT` the phases stand beside the whole
         *     [observed, enedis.md 2.7].
         */
        get: operations["maxPower2026"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v2/courbe_de_charge_consommation": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power drawn, interval by interval
         * @description W, dated by the end of the interval as in v5 [observed, enedis.md 2.7].
         */
        get: operations["consumptionLoadCurve2026"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v2/courbe_de_charge_production": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power injected, interval by interval
         * @description W, dated by the end of the interval as in v5 [observed, enedis.md 2.7].
         */
        get: operations["productionLoadCurve2026"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v2/index_consommation": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Index of what was drawn
         * @description The meter's registers, by calendar and time class, with the sum of all [documented, enedis.md 2.7]. A real
         *     answer has never been seen [our convention, enedis.md 10].
         */
        get: operations["consumptionIndex2026"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v2/index_production": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Index of what was injected
         * @description As for what was drawn [documented, enedis.md 2.7]. A real answer has never been seen
         *     [our convention, enedis.md 10].
         */
        get: operations["productionIndex2026"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribed_services/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * List the services of a consent
         * @description How an application learns which metering point was shared [documented, enedis.md 1.5]. Also called with a slash
         *     at the end [observed, enedis.md 1.5]. All filters must match [our convention, enedis.md 1.5]; how long a page
         *     is, is unknown [our convention, enedis.md 10].
         */
        post: operations["subscribedServices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/situation_contrat_auto/v1/{prm}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        /**
         * Contracts of a metering point
         * @description A list: a self-consumer has two, one for each direction [documented, enedis.md 2.8].
         */
        get: operations["contractSituation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/synth_contrat_auto/v1/{prm}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        /**
         * Segments and dates of a metering point
         * @description What is in service, and since when [documented, enedis.md 2.8].
         */
        get: operations["contractSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/donnees_generales_auto/v1/{prm}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        /**
         * Address of a metering point
         * @description Where the meter is [documented, enedis.md 2.8].
         */
        get: operations["generalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alimentation_auto/v1/{prm}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        /**
         * How a metering point is connected
         * @description Whether it has current, and how much it may draw and inject [documented, enedis.md 2.8].
         */
        get: operations["supply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comptage_auto/v1/{prm}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        /**
         * The meter of a metering point
         * @description What it is, and its off-peak hours [documented, enedis.md 2.8].
         */
        get: operations["metering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v1/metering_data/daily_consumption": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description A value for each day, or for each month [inferred, enedis.md 2.9].
                 * @example P1D
                 */
                measuring_period?: components["parameters"]["MeasuringPeriod"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy drawn, day by day
         * @description The shape of v5 with moments in place of days [observed, enedis.md 2.9].
         */
        get: operations["dailyConsumptionV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v1/metering_data/daily_production": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description A value for each day, or for each month [inferred, enedis.md 2.9].
                 * @example P1D
                 */
                measuring_period?: components["parameters"]["MeasuringPeriod"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Energy injected, day by day
         * @description The shape of v5 with moments in place of days [observed, enedis.md 2.9].
         */
        get: operations["dailyProductionV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v1/metering_data/daily_consumption_max_power": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description A value for each day, or for each month [inferred, enedis.md 2.9].
                 * @example P1D
                 */
                measuring_period?: components["parameters"]["MeasuringPeriod"];
                /**
                 * @description The power of the whole, or everything that the meter has [inferred, enedis.md 2.9].
                 * @example PMA
                 */
                grandeurPhysique?: components["parameters"]["Quantity"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Highest power of each day
         * @description The shape of v5 with moments in place of days [observed, enedis.md 2.9]. With `TOUT` four values stand in place
         *     of each [observed, enedis.md 2.9].
         */
        get: operations["dailyConsumptionMaxPowerV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v1/metering_data/consumption_load_curve": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power drawn, interval by interval
         * @description The shape of v5 with moments in place of days [observed, enedis.md 2.9].
         */
        get: operations["consumptionLoadCurveV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mesure_synchrone_auto/v1/metering_data/production_load_curve": {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mean power injected, interval by interval
         * @description The shape of v5 with moments in place of days [observed, enedis.md 2.9].
         */
        get: operations["productionLoadCurveV1"];
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
        /** @description A metering point (PRM), fourteen digits [documented, enedis.md 2.1]. */
        MeteringPointId: string;
        /**
         * Format: date
         * @description A civil day of Paris.
         */
        Day: string;
        /** @description Date and time of Paris, `YYYY-MM-DD HH:MM:SS`, without offset [observed, enedis.md 2.3]. */
        Moment: string;
        /** @description A whole number as text [observed, enedis.md 2.2]; `null` for a hole was seen once [observed, enedis.md 8]. */
        Value: string | null;
        /**
         * @description How long the interval is; it may change inside one answer [observed, enedis.md 2.2].
         * @enum {string}
         */
        IntervalLength: "PT5M" | "PT10M" | "PT15M" | "PT30M" | "PT60M";
        /** @description A civil day with the offset of Paris, `+01:00` in winter and `+02:00` in summer [observed, enedis.md 2.5]. */
        OffsetDay: string;
        /** @description A text, or nothing [observed, enedis.md 2.5]. */
        Text: string | null;
        /**
         * @description Every code that is known, of every generation [documented, enedis.md 4.2].
         * @enum {string}
         */
        ErrorCode: "Invalid_request" | "invalid_request" | "Unauthorized" | "Bad request" | "ADAM-ERR0002" | "ADAM-ERR0061" | "ADAM-ERR0069" | "ADAM-ERR0075" | "ADAM-ERR0123" | "ADAM-ERR0125" | "ADAM-ERR0126" | "ADAM-DC-0007" | "ADAM-DC-0008" | "ADAM-DC-0009" | "ADAM-DC-0015" | "ADAM-DC-0016" | "ADAM-DC-0500" | "unauthorized_user" | "no_data_found" | "STM-ERR-0000001" | "STM-ERR-0000014" | "STM-ERR-0000019" | "STM-ERR-0000020" | "technical_error" | "Internal Server error" | "429" | "503";
        /** @description What the API itself says, v5 and 2026 [observed, enedis.md 4.1]. */
        Error: {
            error: components["schemas"]["ErrorCode"];
            error_description: string;
        };
        /** @description What the API itself says, v4 [observed, enedis.md 4.1]. */
        ErrorV4: {
            error: components["schemas"]["ErrorCode"];
            error_description: string;
            /** @enum {string} */
            error_uri: "https://bluecoder.enedis.fr/api-doc/consulter-souscrire";
        };
        /**
         * @description What the API itself says by the documents of 2026 [documented, enedis.md 4.1]. The code is the HTTP status as
         *     text [inferred, enedis.md 3.4].
         */
        CodedError: {
            code: string;
            message: string;
        };
        /** @description The same in a list, as the documents have it too [documented, enedis.md 4.1]. */
        CodedErrors: components["schemas"]["CodedError"][];
        /** @description What the gateway says of a token or a burst; the code is a number [observed, enedis.md 4.1]. */
        GatewayFault: {
            fault: {
                /** @enum {integer} */
                code: 900901 | 900807;
                message: string;
                description: string;
            };
        };
        /** @description What the gateway says of a subscription or the hourly quota; the code is a text [observed, enedis.md 4.1]. */
        GatewayMessage: {
            /** @enum {string} */
            code: "900908" | "900804";
            message: string;
            description: string;
            nextAccessTime?: string;
        };
        /** @description What is not in the query or in the `Authorization` header [inferred, enedis.md 1.3]. */
        TokenRequest: {
            /**
             * @description The only one [documented, enedis.md 1.3].
             * @enum {string}
             */
            grant_type?: "client_credentials";
            client_id?: string;
            /** Format: password */
            client_secret?: string;
            /**
             * Format: uri
             * @description Read past [inferred, enedis.md 1.3].
             */
            redirect_uri?: string;
        };
        /** @description A token of the application [observed, enedis.md 1.3]. */
        Token: {
            /** @description A signed JWT (RS256), in reality some 3 400 characters [observed, enedis.md 1.3]. */
            access_token: string;
            /** @enum {string} */
            scope: "am_application_scope default" | "";
            /** @enum {string} */
            token_type: "Bearer";
            /** @description Seconds, as a number [observed, enedis.md 1.3]; as text in the document [documented, enedis.md 1.3]. */
            expires_in: number | "12600";
        };
        /** @description RFC 6749, the description first [observed, enedis.md 1.3]. */
        TokenError: {
            error_description: string;
            /** @enum {string} */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "invalid_scope" | "unauthorized_client" | "unsupported_grant_type" | "unsupported_token_type";
        };
        /** @description RFC 7009 [documented, enedis.md 1.3]. */
        RevocationRequest: {
            token: string;
            /** @enum {string} */
            token_type_hint?: "access_token";
            client_id?: string;
            /** Format: password */
            client_secret?: string;
        };
        /** @description A code, or a refresh token [inferred, enedis.md 1.2]. */
        ConsentTokenRequest: {
            client_id: string;
            /** Format: password */
            client_secret: string;
            /** @enum {string} */
            grant_type: "authorization_code" | "refresh_token";
            code?: string;
            refresh_token?: string;
        };
        /** @description A token of one consent [observed, enedis.md 1.2]. */
        ConsentToken: {
            access_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            /** @description Seconds, as a number [observed, enedis.md 1.2]. */
            expires_in: number;
            refresh_token: string;
            /** @description Paths and methods, with spaces between [observed, enedis.md 1.2]. */
            scope: string;
            /** @description Milliseconds since 1970, as text [observed, enedis.md 1.2]. */
            refresh_token_issued_at: string;
            issued_at: string;
            /** @description In later years [observed, enedis.md 1.2]. */
            usage_points_id?: string;
            /** @description In later years [observed, enedis.md 1.2]. */
            apigo_client_id?: string;
        };
        /** @description What the consent pages say; `error_uri` is empty where it is there [documented, enedis.md 1.4]. */
        ConsentError: {
            /** @enum {string} */
            error: "Invalid_request" | "invalid_request" | "access_denied" | "server error" | "server_error";
            error_description: string;
            /** @enum {string} */
            error_uri?: "";
        };
        /** @description The form of the consent page [our convention, enedis.md 1.4]. */
        ConsentDecision: {
            /** @description The metering points to share, repeated. */
            point?: string[];
            /** @enum {string} */
            decision: "accept" | "refuse";
        };
        /** @description What daily values are [observed, enedis.md 2.2]. */
        EnergyType: {
            /** @enum {string} */
            unit: "Wh";
            /** @enum {string} */
            measurement_kind: "energy";
            /** @enum {string} */
            aggregate: "sum";
            /** @enum {string} */
            measuring_period: "P1D";
        };
        /** @description What peaks are [observed, enedis.md 2.2]. */
        PeakType: {
            /** @enum {string} */
            unit: "VA";
            /** @enum {string} */
            measurement_kind: "power";
            /** @enum {string} */
            aggregate: "maximum";
            /** @enum {string} */
            measuring_period: "P1D";
        };
        /** @description What a load curve is; it has no `measuring_period` [observed, enedis.md 2.2]. */
        CurveType: {
            /** @enum {string} */
            unit: "W";
            /** @enum {string} */
            measurement_kind: "power";
            /** @enum {string} */
            aggregate: "average";
        };
        /** @description The energy of a day, in Wh [observed, enedis.md 2.2]. */
        EnergyOfDay: {
            value: components["schemas"]["Value"];
            date: components["schemas"]["Day"];
        };
        /** @description The highest power of a day, in VA, and its second [observed, enedis.md 2.2]. */
        PeakOfDay: {
            value: components["schemas"]["Value"];
            date: components["schemas"]["Moment"];
        };
        /** @description The mean power of an interval, in W, and its end [observed, enedis.md 2.2]. */
        PowerOfInterval: {
            value: components["schemas"]["Value"];
            date: components["schemas"]["Moment"];
            interval_length: components["schemas"]["IntervalLength"];
            /** @enum {string} */
            measure_type: "B";
        };
        /** @description Daily values of consumption or production, v5 and v4 [observed, enedis.md 2.2]. */
        DailyEnergy: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["Day"];
                end: components["schemas"]["Day"];
                /** @enum {string} */
                quality: "BRUT";
                reading_type: components["schemas"]["EnergyType"];
                interval_reading: components["schemas"]["EnergyOfDay"][];
            };
        };
        /** @description Daily peaks, v5 and v4 [observed, enedis.md 2.2]. */
        MaximumPower: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["Day"];
                end: components["schemas"]["Day"];
                /** @enum {string} */
                quality: "BRUT";
                reading_type: components["schemas"]["PeakType"];
                interval_reading: components["schemas"]["PeakOfDay"][];
            };
        };
        /** @description A load curve, v5 [observed, enedis.md 2.2]. */
        LoadCurve: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["Day"];
                end: components["schemas"]["Day"];
                /** @enum {string} */
                quality: "BRUT";
                reading_type: components["schemas"]["CurveType"];
                interval_reading: components["schemas"]["PowerOfInterval"][];
            };
        };
        /** @description A load curve, v4, with `reading_type` behind the points [observed, enedis.md 2.2]. */
        LoadCurveV4: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["Day"];
                end: components["schemas"]["Day"];
                /** @enum {string} */
                quality: "BRUT";
                interval_reading: components["schemas"]["PowerOfInterval"][];
                reading_type: components["schemas"]["CurveType"];
            };
        };
        /** @description Ten digits by the document, a negative number at times [observed, enedis.md 2.5]. */
        CustomerId: string;
        /** @description Who the customer is [observed, enedis.md 2.5]. */
        Identity: {
            customer_id: components["schemas"]["CustomerId"];
            identity: {
                natural_person?: {
                    /** @description `M` or `Mme` [observed, enedis.md 2.5]. */
                    title: string | null;
                    firstname: components["schemas"]["Text"];
                    lastname: components["schemas"]["Text"];
                };
                legal_entity?: {
                    name: components["schemas"]["Text"];
                    trading_name?: components["schemas"]["Text"];
                    business?: components["schemas"]["Text"];
                    industry?: components["schemas"]["Text"];
                    siret_number?: string | null;
                };
            };
        };
        /** @description How to reach the customer [observed, enedis.md 2.5]. */
        ContactData: {
            customer_id: components["schemas"]["CustomerId"];
            contact_data: {
                phone: components["schemas"]["Text"];
                email: components["schemas"]["Text"];
            };
        };
        /** @description The same under the key of Enedis' document, where the world says so [documented, enedis.md 2.5]. */
        ContactDataDocumented: {
            customer_id: components["schemas"]["CustomerId"];
            contact: {
                phone: components["schemas"]["Text"];
                email: components["schemas"]["Text"];
            };
        };
        /**
         * @description Whether the meter communicates; the document writes `no_com`, a recording `no com` [observed, enedis.md 2.5].
         * @enum {string}
         */
        PointStatus: "com" | "no_com" | "no com";
        /**
         * @description AMM is Linky [documented, enedis.md 2.5].
         * @enum {string}
         */
        MeterType: "AMM" | "CBE" | "EMC" | "ICE4Q" | "CJE" | "CJCE" | "CJDI" | "CVE" | "CVT1" | "CVT2" | "CVT3" | "CVST" | "CVSS" | "ICE" | "PMEI" | "LINKY" | "SAPHIR" | "SSCPT";
        /** @description A metering point of the customer [observed, enedis.md 2.5]. */
        UsagePoint: {
            usage_point_id: components["schemas"]["MeteringPointId"];
            usage_point_status: components["schemas"]["PointStatus"];
            meter_type: components["schemas"]["MeterType"];
        };
        /**
         * @description C5 up to 36 kVA, C4 and C3 to C1 above, P1 to P4 for production [observed, enedis.md 2.8].
         * @enum {string}
         */
        Segment: "C5" | "C4" | "C3" | "C2" | "C1" | "P4" | "P3" | "P2" | "P1";
        /**
         * @description Short, medium or long use; ST without time bands, DT peak and off-peak, 4 by season too
         *     [documented, enedis.md 2.5]. The codes above 36 kVA, BTSUP and HTA, are formed alike
         *     [our convention, enedis.md 2.5].
         * @enum {string}
         */
        DistributionTariff: "BTINFCUST" | "BTINFCUDT" | "BTINFMUST" | "BTINFMUDT" | "BTINFLUST" | "BTINFLUDT" | "BTINFCU4" | "BTINFMU4" | "BTSUPCU4" | "BTSUPLU4" | "HTACU5" | "HTALU5";
        /**
         * @description Who has which contract with Enedis [documented, enedis.md 2.5].
         * @enum {string}
         */
        ContractType: "Contrat GRD-F" | "CARD-S" | "CARD-I" | "CRAE" | "DECOMPT";
        /**
         * @description In service, terminated, terminating, being connected, unreachable [documented, enedis.md 2.5].
         * @enum {string}
         */
        ContractStatus: "SERVC" | "RESIL" | "ECRES" | "ECRAC" | "INACCE";
        /** @description Number and unit [observed, enedis.md 2.5]. */
        SubscribedPower: string;
        /** @description When off-peak hours are, with a capital H and `;` between ranges [observed, enedis.md 2.5]. */
        OffpeakHours: string | null;
        /** @description The contract, v5 [observed, enedis.md 2.5]. */
        Contracts: {
            customer: {
                customer_id: components["schemas"]["CustomerId"];
                usage_points: {
                    usage_point: components["schemas"]["UsagePoint"];
                    contracts: {
                        segment: components["schemas"]["Segment"];
                        subscribed_power: components["schemas"]["SubscribedPower"];
                        last_activation_date: components["schemas"]["OffsetDay"];
                        distribution_tariff: components["schemas"]["DistributionTariff"];
                        offpeak_hours?: components["schemas"]["OffpeakHours"];
                        /** @description Sometimes absent [observed, enedis.md 2.5]. */
                        contract_type?: components["schemas"]["ContractType"];
                        contract_status: components["schemas"]["ContractStatus"];
                        last_distribution_tariff_change_date: components["schemas"]["OffsetDay"];
                    };
                }[];
            };
        };
        /** @description The contract, v4 [observed, enedis.md 2.5]. */
        ContractsV4: {
            customer: {
                customer_id: components["schemas"]["CustomerId"];
                usage_points: {
                    usage_point: components["schemas"]["UsagePoint"];
                    contracts: {
                        segment: components["schemas"]["Segment"];
                        subscribed_power: components["schemas"]["SubscribedPower"];
                        distribution_tariff: components["schemas"]["DistributionTariff"];
                        last_activation_date: components["schemas"]["OffsetDay"];
                        offpeak_hours?: components["schemas"]["OffpeakHours"];
                        /** @description Sometimes absent [observed, enedis.md 2.5]. */
                        contract_type?: components["schemas"]["ContractType"];
                        contract_status: components["schemas"]["ContractStatus"];
                        last_distribution_tariff_change_date: components["schemas"]["OffsetDay"];
                    };
                }[];
            };
        };
        /** @description The address, v5 and v4 [observed, enedis.md 2.5]. */
        Addresses: {
            customer: {
                customer_id: components["schemas"]["CustomerId"];
                usage_points: {
                    usage_point: {
                        usage_point_id: components["schemas"]["MeteringPointId"];
                        usage_point_status: components["schemas"]["PointStatus"];
                        meter_type: components["schemas"]["MeterType"];
                        usage_point_addresses: components["schemas"]["PointAddress"];
                    };
                }[];
            };
        };
        /** @description Where a metering point is; `locality` and `geo_points` may be absent [observed, enedis.md 2.5]. */
        PointAddress: {
            street: components["schemas"]["Text"];
            locality?: components["schemas"]["Text"];
            postal_code: string;
            insee_code: string;
            city: string;
            country: components["schemas"]["Text"];
            geo_points?: {
                latitude?: string;
                longitude?: string;
                altitude?: string;
            };
        };
        /** @description What to look for; all that may be read where nothing is named [our convention, enedis.md 1.5]. */
        ServiceFilter: {
            autorisationId?: number;
            /** @description With `true` only the number comes back [documented, enedis.md 1.5]. */
            comptage: boolean;
            /** @description All where it is not said [inferred, enedis.md 3.4]. */
            etatCode?: components["schemas"]["ServiceState"][];
            serviceType?: components["schemas"]["ServiceCode"];
            /** @description Only services that come from a consent, or only others [documented, enedis.md 1.5]. */
            autorisation?: boolean;
            pointId?: components["schemas"]["MeteringPointId"][];
            siren?: string[];
            dateDebut?: components["schemas"]["Day"];
            dateFin?: components["schemas"]["Day"];
            mesureTypeCode?: components["schemas"]["MeasureKind"][];
            soutirage?: boolean;
            injection?: boolean;
            page?: number;
        };
        /**
         * @description Kinds of service; a consent gives ACCES [documented, enedis.md 1.5].
         * @enum {string}
         */
        ServiceCode: "CCDC" | "TRANSREC" | "OPPENR" | "ACCES";
        /**
         * @description Where a service stands [documented, enedis.md 1.5].
         * @enum {string}
         */
        ServiceState: "DEMANDE" | "ACTIF" | "TERMINE" | "SUPPRIME";
        /**
         * @description Load curve, indexes, peaks, daily energy, contract data [documented, enedis.md 1.5].
         * @enum {string}
         */
        MeasureKind: "CDC" | "IDX" | "PMAX" | "ENERGIE" | "ITC";
        /**
         * @description The step of the values; NA for contract data [documented, enedis.md 1.5]. `PT60M` is ours, for meters that have
         *     it [our convention, enedis.md 8].
         * @enum {string}
         */
        MeasureStep: "PT10M" | "PT15M" | "PT30M" | "PT60M" | "P1D" | "NA";
        /** @description The consent behind a service [documented, enedis.md 1.5]. */
        Authorization: {
            autorisationId: number;
            autorisationLibelle: string;
            /** @enum {string} */
            autorisationType: "EXPLICITE" | "INDUITE" | "IMPLICITE";
            /**
             * @description `ACTIVE` in mock bodies only [observed, enedis.md 1.5].
             * @enum {string}
             */
            autorisationStatut?: "ACTIVE" | "INACTIVE";
        };
        /**
         * @description One kind of data of one metering point [documented, enedis.md 1.5]; what does not apply is left out
         *     [observed, enedis.md 1.5].
         */
        SubscribedService: {
            id: string;
            injection: boolean;
            soutirage: boolean;
            serviceCode: components["schemas"]["ServiceCode"];
            dateDebut: components["schemas"]["Day"];
            dateFin: components["schemas"]["Day"];
            etatCode: components["schemas"]["ServiceState"];
            etatLibelle: string;
            pointId: components["schemas"]["MeteringPointId"];
            sirenTitulaire?: string;
            sirenBeneficiaire?: string;
            mesuresTypeCode: components["schemas"]["MeasureKind"];
            mesuresPas: components["schemas"]["MeasureStep"];
            /** @enum {string} */
            periodiciteTransmission?: "P1D" | "P7D" | "P1M";
            mesuresCorrigees?: boolean;
            espaceDynamique?: boolean;
            publicationDonnees?: boolean;
            autorisation?: components["schemas"]["Authorization"];
        };
        /** @description The services that were found [documented, enedis.md 1.5]. */
        SubscribedServices: {
            nbTotalServices: number;
            serviceSouscrit: components["schemas"]["SubscribedService"][];
        };
        /** @description How many there are; the answer when there is none, too [observed, enedis.md 1.5]. */
        ServiceCount: {
            nbTotalServices: number;
        };
        /**
         * @description Raw, or the best there is [documented, enedis.md 2.7].
         * @enum {string}
         */
        Stage: "BRUT" | "BEST";
        /** @description The period that was asked for [observed, enedis.md 2.7]. */
        Period2026: {
            dateDebut: components["schemas"]["Day"];
            dateFin: components["schemas"]["Day"];
        };
        /**
         * @description Drawn or injected [observed, enedis.md 2.7].
         * @enum {string}
         */
        DirectionCode: "CONS" | "PROD";
        /** @description Always empty [observed, enedis.md 2.7]. */
        Nothing: unknown[];
        /** @description The energy of a day, in Wh [observed, enedis.md 2.7]. */
        EnergyOfDay2026: {
            v: components["schemas"]["Value"];
            d: components["schemas"]["Day"];
        };
        /** @description The highest power of a day or month, in VA, and its second [observed, enedis.md 2.7]. */
        PeakOfDay2026: {
            v: components["schemas"]["Value"];
            d: components["schemas"]["Moment"];
        };
        /** @description The mean power of an interval, in W, and its end [observed, enedis.md 2.7]. */
        PowerOfInterval2026: {
            v: components["schemas"]["Value"];
            d: components["schemas"]["Moment"];
            p: components["schemas"]["IntervalLength"];
            /** @enum {string} */
            n: "B";
            /** @enum {string} */
            iv: "0";
            /** @enum {string} */
            ec: "0";
        };
        /** @description Daily values of consumption or production, 2026 [observed, enedis.md 2.7]. */
        DailyEnergy2026: {
            idPrm: components["schemas"]["MeteringPointId"];
            etapeMetier: components["schemas"]["Stage"];
            periode: components["schemas"]["Period2026"];
            /** @enum {string} */
            typeValeur: "GLOBALE";
            /** @enum {string} */
            modeCalcul: "DIFF.INDEX" | "INTEG.COURBE";
            /** @enum {string} */
            pas: "P1D";
            grandeur: {
                grandeurMetier: components["schemas"]["DirectionCode"];
                /** @enum {string} */
                grandeurPhysique: "EA";
                /** @enum {string} */
                unite: "Wh";
                points: components["schemas"]["EnergyOfDay2026"][];
                calendrier: components["schemas"]["Nothing"];
            }[];
            contexte: components["schemas"]["Nothing"];
        };
        /** @description Peaks of days or months, 2026 [observed, enedis.md 2.7]. */
        MaximumPower2026: {
            idPrm: components["schemas"]["MeteringPointId"];
            etapeMetier: components["schemas"]["Stage"];
            periode: components["schemas"]["Period2026"];
            /** @enum {string} */
            modeCalcul: "MESURE";
            /**
             * @description `P1M` is known from the parameter alone [inferred, enedis.md 2.7].
             * @enum {string}
             */
            pas: "P1D" | "P1M";
            grandeur: {
                /** @enum {string} */
                grandeurMetier: "CONS";
                /** @enum {string} */
                grandeurPhysique: "PMA" | "PMA1" | "PMA2" | "PMA3";
                /** @enum {string} */
                unite: "VA";
                points: components["schemas"]["PeakOfDay2026"][];
                calendrier: components["schemas"]["Nothing"];
            }[];
            contexte: components["schemas"]["Nothing"];
        };
        /** @description A load curve, 2026; its step stands at each point and not above [observed, enedis.md 2.7]. */
        LoadCurve2026: {
            idPrm: components["schemas"]["MeteringPointId"];
            etapeMetier: components["schemas"]["Stage"];
            periode: components["schemas"]["Period2026"];
            /** @enum {string} */
            modeCalcul: "MESURE";
            grandeur: {
                grandeurMetier: components["schemas"]["DirectionCode"];
                /** @enum {string} */
                grandeurPhysique: "PA";
                /** @enum {string} */
                unite: "W";
                points: components["schemas"]["PowerOfInterval2026"][];
                calendrier: components["schemas"]["Nothing"];
            }[];
            contexte: components["schemas"]["Nothing"];
        };
        /** @description What a register showed; numbers are numbers here [documented, enedis.md 2.7]. */
        IndexValue: {
            d: components["schemas"]["Moment"];
            v: number;
            iv: number;
        };
        /** @description The registers of a meter, as documented; nobody has shown a real answer [documented, enedis.md 2.7]. */
        Indexes2026: {
            idPrm: components["schemas"]["MeteringPointId"];
            periode: components["schemas"]["Period2026"];
            grandeur: components["schemas"]["Nothing"];
            contexte: {
                etapeMetier: components["schemas"]["Stage"];
                /** @enum {string} */
                contexteReleve: "COL" | "TOP" | "FMR" | "CRD" | "CRI";
                /** @enum {string} */
                typeReleve: "AP" | "AQ" | "AS" | "AV" | "LC" | "RM" | "RC";
                grandeur: {
                    grandeurMetier: components["schemas"]["DirectionCode"];
                    /** @enum {string} */
                    grandeurPhysique: "EA";
                    /** @enum {string} */
                    unite: "Wh";
                    points: components["schemas"]["Nothing"];
                    calendrier?: components["schemas"]["IndexCalendar"][];
                    cadranTotalisateur?: {
                        codeCadran: string;
                        valeur: components["schemas"]["IndexValue"][];
                    };
                }[];
            }[];
        };
        /** @description The time classes of one calendar, the distributor's or the supplier's [documented, enedis.md 2.7]. */
        IndexCalendar: {
            idCalendrier: string;
            libelleCalendrier: string;
            classeTemporelle: {
                idClasseTemporelle: string;
                libelleClasseTemporelle: string;
                codeCadran: string;
                valeur: components["schemas"]["IndexValue"][];
            }[];
        };
        /** @description Date and time with the offset of Paris, without a colon in it [observed, enedis.md 2.8]. */
        OffsetMoment: string;
        /** @description A power by contract; the number is a text here [observed, enedis.md 2.8]. */
        ContractPower: {
            /** @enum {string} */
            unit: "kVA" | "kW";
            value: string;
        };
        /** @description One element a contract [documented, enedis.md 2.8]. */
        ContractSituation: components["schemas"]["ContractOfPoint"][];
        /**
         * @description One contract; what is not known, or not so, is left out, and "adress" is Enedis' own slip
         *     [observed, enedis.md 2.8].
         */
        ContractOfPoint: {
            usage_point_id: components["schemas"]["MeteringPointId"];
            contract_start: components["schemas"]["OffsetMoment"];
            /** @description `Contrat GRD-F` or `Contrat GRD-A`; others in mock bodies [observed, enedis.md 2.8]. */
            contract_type?: string;
            contractor?: string;
            balance_responsible_party?: string;
            pricing_structure?: string;
            distribution_tariff?: string;
            distribution_tariff_profile?: {
                name: string;
                power: {
                    value: string;
                    /** @enum {string} */
                    unit: "kVA" | "kW";
                };
            }[];
            subscribed_power?: components["schemas"]["ContractPower"];
            segment: components["schemas"]["Segment"];
            customer?: {
                customer: {
                    adress: components["schemas"]["PostalLines"];
                };
            };
            contact_data?: {
                email?: string;
                /** @description Zeros where there is none [observed, enedis.md 2.8]. */
                landline?: string;
                phone?: string;
            };
            person?: {
                title: string;
                lastname: string;
                firstname: string;
            };
            organization?: {
                name: string;
                commercial_name?: string;
                business_code?: string;
                siret_number?: string;
                siren_number?: string;
            };
        };
        /** @description Where the customer gets letters, which need not be where the meter is [documented, enedis.md 2.8]. */
        PostalLines: {
            line1?: string;
            line2?: string;
            line3?: string;
            line4?: string;
            line5?: string;
            line6?: string;
            line7?: string;
        };
        /** @description Segments and dates; those that do not apply are left out [observed, enedis.md 2.8]. */
        ContractSummary: {
            segments: {
                segment: components["schemas"]["Segment"];
            }[];
            generation_last_activation_date?: components["schemas"]["OffsetMoment"];
            consumption_last_activation_date?: components["schemas"]["OffsetMoment"];
            last_subscribed_power_change_date?: components["schemas"]["OffsetMoment"];
            services_level?: string;
        };
        /** @description The address; what is not known is left out [observed, enedis.md 2.8]. */
        GeneralData: {
            address: {
                staircase_floor_apartment?: string;
                building?: string;
                number_street_name: string;
                locality?: string;
                postal_code_city: string;
                insee_code: string;
            };
        };
        /** @description A number and its unit; the number is a number here [observed, enedis.md 2.8]. */
        Measure: {
            value: number;
            /** @enum {string} */
            unit: "kVA" | "kW" | "V";
        };
        /** @description The connection; what does not apply is left out [observed, enedis.md 2.8]. */
        Supply: {
            /** @description Of the connection and not of the meter [documented, enedis.md 2.8]. */
            serial_number: number;
            /** @description `Alimenté` is the only one seen [observed, enedis.md 2.8]. */
            connection_state: string;
            voltage_level: string;
            /** @description How many wires there are [documented, enedis.md 2.8]. */
            phase_count?: string;
            consumption_connection_power?: components["schemas"]["Measure"];
            generation_connection_power?: components["schemas"]["Measure"];
            nominal_service_voltage?: components["schemas"]["Measure"];
        };
        /** @description A code and what it means [documented, enedis.md 2.8]. */
        CodeAndLabel: {
            code: string;
            libelle: string;
        };
        /**
         * @description One meter as documented; programmed powers and hours, above 36 kVA, are not simulated
         *     [documented, enedis.md 2.8].
         */
        Meter: {
            numeroSerie: string;
            regimePropriete?: components["schemas"]["CodeAndLabel"];
        };
        /** @description The meter, as documented; a real `plageHeuresCreuses` has never been seen [documented, enedis.md 2.8]. */
        Metering: {
            dispositifComptage: {
                typeComptage: components["schemas"]["CodeAndLabel"];
            };
            compteurs: components["schemas"]["Meter"][];
            relais?: {
                /** @description Written as in v5 [inferred, enedis.md 2.8]. */
                plageHeuresCreuses?: string;
            };
        };
        /** @description Date and time with milliseconds and `Z` [observed, enedis.md 2.9]. */
        ZuluMoment: string;
        /** @description A whole number as text, or the text `null` [observed, enedis.md 2.9]. */
        ValueV1: string;
        /**
         * @description `forward` for what is drawn [observed, enedis.md 2.9], `reverse` for what is injected [inferred, enedis.md 2.9].
         * @enum {string}
         */
        FlowDirection: "forward" | "reverse";
        /** @description Daily values, transitional V1 [observed, enedis.md 2.9]. */
        DailyEnergyV1: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["ZuluMoment"];
                end: components["schemas"]["ZuluMoment"];
                /** @enum {string} */
                quality: "BRUT";
                reading_type: {
                    flow_direction: components["schemas"]["FlowDirection"];
                    /** @enum {string} */
                    measurement_kind: "energy";
                    /** @enum {string} */
                    measuring_period: "P1D" | "P1M";
                    /** @enum {string} */
                    unit: "Wh";
                    /** @enum {string} */
                    aggregate: "sum";
                };
                interval_reading: components["schemas"]["ReadingV1"][];
            };
        };
        /** @description Peaks, transitional V1 [observed, enedis.md 2.9]. */
        MaximumPowerV1: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["ZuluMoment"];
                end: components["schemas"]["ZuluMoment"];
                /** @enum {string} */
                quality: "BRUT";
                reading_type: {
                    flow_direction: components["schemas"]["FlowDirection"];
                    /** @enum {string} */
                    measurement_kind: "power";
                    /** @enum {string} */
                    measuring_period: "P1D" | "P1M";
                    /** @enum {string} */
                    unit: "VA";
                    /** @enum {string} */
                    aggregate: "maximum";
                };
                interval_reading: components["schemas"]["ReadingV1"][];
            };
        };
        /** @description Peaks with `grandeurPhysique=TOUT`, transitional V1; four values in place of each [observed, enedis.md 2.9]. */
        EveryPowerV1: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["ZuluMoment"];
                end: components["schemas"]["ZuluMoment"];
                /** @enum {string} */
                quality: "BRUT";
                reading_type: {
                    flow_direction: components["schemas"]["FlowDirection"][];
                    /** @enum {string} */
                    measurement_kind: "power";
                    /** @enum {string} */
                    measuring_period: "P1D" | "P1M";
                    unit: "VA"[];
                    /** @enum {string} */
                    aggregate: "maximum";
                };
                interval_reading: {
                    value: components["schemas"]["ValueV1"][];
                    date: components["schemas"]["ZuluMoment"][];
                }[];
            };
        };
        /** @description One value and its moment [observed, enedis.md 2.9]. */
        ReadingV1: {
            value: components["schemas"]["ValueV1"];
            date: components["schemas"]["ZuluMoment"];
        };
        /** @description A load curve, transitional V1 [observed, enedis.md 2.9]. */
        LoadCurveV1: {
            meter_reading: {
                usage_point_id: components["schemas"]["MeteringPointId"];
                start: components["schemas"]["ZuluMoment"];
                end: components["schemas"]["ZuluMoment"];
                /** @enum {string} */
                quality: "BRUT";
                reading_type: {
                    flow_direction: components["schemas"]["FlowDirection"];
                    /** @enum {string} */
                    measurement_kind: "power";
                    /** @enum {string} */
                    unit: "W";
                    /** @enum {string} */
                    aggregate: "average";
                };
                interval_reading: {
                    value: components["schemas"]["ValueV1"];
                    date: components["schemas"]["ZuluMoment"];
                    interval_length: components["schemas"]["IntervalLength"];
                    /** @enum {string} */
                    measure_type: "B";
                }[];
            };
        };
    };
    responses: {
        /**
         * @description The request is misshaped, or asks for what it may not have [documented, enedis.md 1.3]. Which code goes with
         *     which text is partly ours [our convention, enedis.md 1.3].
         */
        BadTokenRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenError"];
            };
        };
        /** @description Who calls is not known, or the secret is wrong [observed, enedis.md 1.3]. */
        UnknownClient: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenError"];
            };
        };
        /** @description The body is no form; nothing is known of the answer's own [documented, enedis.md 1.3]. */
        NoForm: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The page that asks the customer [our convention, enedis.md 1.4]; or, at bad times, one that says why it cannot
         *     be [observed, enedis.md 1.4].
         */
        ConsentPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description A page whose script leads back, as in 2019, where the world says so [inferred, enedis.md 1.1]. */
        ScriptPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /**
         * @description A parameter is missing or wrong [documented, enedis.md 1.4], or the points chosen are
         *     [our convention, enedis.md 1.4].
         */
        BadConsentRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConsentError"];
                "text/html": string;
            };
        };
        /** @description The firewall in front does not like the address or an argument [documented, enedis.md 1.4]. */
        NoConsentPage: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
        /** @description Something broke at Enedis' [documented, enedis.md 1.4]. */
        ConsentFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ConsentError"];
            };
        };
        /** @description Closed for the moment [documented, enedis.md 1.4]. */
        ConsentUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** @description The token is missing, expired or none of ours; the gateway says so before all else [observed, enedis.md 4.2]. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFault"];
            };
        };
        /**
         * @description Too many calls in this second, or this hour [observed, enedis.md 4.2]. No header says when to come back
         *     [observed, enedis.md 5].
         */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFault"] | components["schemas"]["GatewayMessage"];
            };
        };
        /**
         * @description Too many calls of this API in this second, or this hour [observed, enedis.md 4.2]; the document has words of its
         *     own [documented, enedis.md 4.2].
         */
        TooManyRequests2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayFault"] | components["schemas"]["GatewayMessage"] | components["schemas"]["CodedError"];
            };
        };
        /**
         * @description Too many calls in this second, or this hour [observed, enedis.md 4.2]. One body is recorded: indented, its lines
         *     ended by CR LF, and without `error_uri` [observed, enedis.md 4.2]; the gateway's of v5 may come too
         *     [inferred, enedis.md 4.1].
         */
        TooManyRequestsV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["GatewayFault"] | components["schemas"]["GatewayMessage"];
            };
        };
        /**
         * @description A parameter is wrong [documented, enedis.md 4.2], or the meter does not have what is asked
         *     [observed, enedis.md 4.2].
         */
        BadDailyRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description A parameter is wrong [documented, enedis.md 4.2], or the meter does not have what is asked
         *     [observed, enedis.md 4.2].
         */
        BadCurveRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description The metering point is missing or misshaped [documented, enedis.md 4.2], or not one that draws
         *     [inferred, enedis.md 2.5].
         */
        BadCustomerRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /**
         * @description No consent [observed, enedis.md 4.2], not this caller [documented, enedis.md 4.2], or an application without
         *     this API [observed, enedis.md 4.2].
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["GatewayMessage"];
            };
        };
        /** @description There is nothing in the period [observed, enedis.md 4.2]. */
        NoData: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Nobody is known there [documented, enedis.md 4.2]. */
        NoSite: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something broke at Enedis' [observed, enedis.md 4.2]. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
                "text/plain": string;
            };
        };
        /** @description Closed for maintenance [documented, enedis.md 4.2]. */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description As in v5, with `error_uri` [observed, enedis.md 4.1]. */
        BadDailyRequestV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"];
            };
        };
        /** @description As in v5, with `error_uri` [observed, enedis.md 4.1]. */
        BadCurveRequestV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"];
            };
        };
        /** @description As in v5, with `error_uri` [inferred, enedis.md 4.1]. */
        BadCustomerRequestV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"];
            };
        };
        /** @description As in v5, with `error_uri` [inferred, enedis.md 4.1]; the gateway has none [inferred, enedis.md 4.1]. */
        ForbiddenV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"] | components["schemas"]["GatewayMessage"];
            };
        };
        /** @description There is nothing in the period [observed, enedis.md 4.2]. */
        NoDataV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"];
            };
        };
        /** @description Nobody is known there [documented, enedis.md 4.2]. */
        NoSiteV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"];
            };
        };
        /** @description Something broke at Enedis' [observed, enedis.md 4.2]. */
        FailureV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"];
            };
        };
        /** @description Closed for maintenance [documented, enedis.md 4.2]. */
        UnavailableV4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorV4"];
            };
        };
        /**
         * @description A parameter is wrong, or the meter does not have what is asked. The words are recorded for a few cases
         *     [observed, enedis.md 4.2] and those of v5 elsewhere [our convention, enedis.md 10].
         */
        BadDailyRequest2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
            };
        };
        /**
         * @description A parameter is wrong, or the meter does not have what is asked. The words are recorded for a few cases
         *     [observed, enedis.md 4.2] and those of v5 elsewhere [our convention, enedis.md 10].
         */
        BadCurveRequest2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
            };
        };
        /** @description The consent has no such service, or the metering point is misshaped [observed, enedis.md 4.2]. */
        BadContractRequest2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
            };
        };
        /**
         * @description No consent [observed, enedis.md 4.2], an unknown metering point [observed, enedis.md 3.4], or an application
         *     without this API [observed, enedis.md 4.2].
         */
        Forbidden2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"] | components["schemas"]["GatewayMessage"];
            };
        };
        /**
         * @description No consent or an unknown metering point [documented, enedis.md 4.2], or an application without this API
         *     [observed, enedis.md 4.2].
         */
        ForbiddenContract2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"] | components["schemas"]["GatewayMessage"];
            };
        };
        /**
         * @description Nothing is known there [documented, enedis.md 2.8]; each API has its own first words
         *     [documented, enedis.md 2.8].
         */
        NoContract2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
            };
        };
        /** @description There is nothing in the period [documented, enedis.md 4.2]. */
        NoData2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
            };
        };
        /** @description Something broke at Enedis' [documented, enedis.md 4.2]. */
        Failure2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
                "text/plain": string;
            };
        };
        /** @description Closed for maintenance [documented, enedis.md 4.2]. */
        Unavailable2026: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
            };
        };
    };
    parameters: {
        /**
         * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
         * @example 22516914714270
         */
        MeteringPoint: string;
        /**
         * @description First day of the period [documented, enedis.md 2.3].
         * @example 2021-09-14
         */
        Start: string;
        /**
         * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
         * @example 2021-09-15
         */
        End: string;
        /**
         * @description Ten digits; no client sends it [documented, enedis.md 2.1].
         * @example 1358019319
         */
        Person: string;
        /**
         * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
         * @example 22516914714270
         */
        MeteringPoint2026: string;
        /**
         * @description First day of the period [documented, enedis.md 2.7].
         * @example 2021-09-14
         */
        From: string;
        /**
         * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
         * @example 2021-09-15
         */
        To: string;
        /**
         * @description The peak of each day, or of each month [documented, enedis.md 2.7].
         * @example P1D
         */
        PeakStep: "P1D" | "P1M";
        /**
         * @description The power of the whole, or everything that the meter has [documented, enedis.md 2.7].
         * @example PMA
         */
        PeakQuantity: "PMA" | "TOUT";
        /**
         * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
         * @example 14000000000001
         */
        MeteringPointInPath: string;
        /**
         * @description A value for each day, or for each month [inferred, enedis.md 2.9].
         * @example P1D
         */
        MeasuringPeriod: "P1D" | "P1M";
        /**
         * @description The power of the whole, or everything that the meter has [inferred, enedis.md 2.9].
         * @example PMA
         */
        Quantity: "PMA" | "TOUT";
        /**
         * @description The application [documented, enedis.md 1.4].
         * @example wattif
         */
        ClientId: string;
        /**
         * @description Always `code` [documented, enedis.md 1.4].
         * @example code
         */
        ResponseType: "code";
        /**
         * @description How long the consent is to last, in days, weeks, months and years of ISO 8601; three years at most
         *     [documented, enedis.md 1.4].
         * @example P3Y
         */
        Duration: string;
        /**
         * @deprecated
         * @description Not sent since 2020, as the registered address counts [documented, enedis.md 1.4]; obeyed where it comes, and
         *     `http://localhost:3000/callback` where there is neither [our convention, enedis.md 1.4].
         * @example http://localhost:3000/callback
         */
        RedirectAddress: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    tokenV3: {
        parameters: {
            query?: {
                /**
                 * @description As in the body [inferred, enedis.md 1.3].
                 * @example client_credentials
                 */
                grant_type?: string;
                /**
                 * @description As in the body [inferred, enedis.md 1.3].
                 * @example wattif
                 */
                client_id?: string;
                /**
                 * @description As in the body [inferred, enedis.md 1.3].
                 * @example wattif-secret
                 */
                client_secret?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A token; it cannot be refreshed [documented, enedis.md 1.3]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["BadTokenRequest"];
            401: components["responses"]["UnknownClient"];
            415: components["responses"]["NoForm"];
        };
    };
    revokeV3: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RevocationRequest"];
            };
        };
        responses: {
            /** @description Revoked, or never known; there is no body [observed, enedis.md 1.3]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadTokenRequest"];
            401: components["responses"]["UnknownClient"];
            415: components["responses"]["NoForm"];
        };
    };
    tokenV1: {
        parameters: {
            query: {
                /**
                 * @description The address that is registered with the application [inferred, enedis.md 1.2].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ConsentTokenRequest"];
            };
        };
        responses: {
            /** @description A token for the metering points of the consent [observed, enedis.md 1.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentToken"];
                };
            };
            400: components["responses"]["BadTokenRequest"];
            /** @description A wrong client, or a code that was used before or never given [observed, enedis.md 1.3]. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"] | components["schemas"]["Error"];
                };
            };
            415: components["responses"]["NoForm"];
        };
    };
    authorizeV1: {
        parameters: {
            query: {
                /**
                 * @description The application [documented, enedis.md 1.4].
                 * @example wattif
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description Always `code` [documented, enedis.md 1.4].
                 * @example code
                 */
                response_type: components["parameters"]["ResponseType"];
                /**
                 * @description Handed back as it came, at most 100 characters. In the sandbox its last character, a digit, picks the
                 *     fictitious client [documented, enedis.md 1.4].
                 * @example af0ifjsldkj0
                 */
                state?: string;
                /**
                 * @description How long the consent is to last, in days, weeks, months and years of ISO 8601; three years at most
                 *     [documented, enedis.md 1.4].
                 * @example P3Y
                 */
                duration: components["parameters"]["Duration"];
                /**
                 * @deprecated
                 * @description Not sent since 2020, as the registered address counts [documented, enedis.md 1.4]; obeyed where it comes, and
                 *     `http://localhost:3000/callback` where there is neither [our convention, enedis.md 1.4].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri?: components["parameters"]["RedirectAddress"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ConsentPage"];
            /**
             * @description Back to the third party [documented, enedis.md 1.4]. Several metering points are joined by `;` or by `,`
             *     [inferred, enedis.md 1.4]; since September 2024 the code may be the word `unusable`
             *     [observed, enedis.md 1.4].
             */
            302: {
                headers: {
                    /**
                     * @description `?code=…&state=…&usage_point_id=…` after an acceptance [documented, enedis.md 1.4];
                     *     `?code=403&error=access_denied&error_description=authorization_request_refused` after a refusal;
                     *     `?code=500&error=server_error&error_description=lincs-internal-server-error` when something broke;
                     *     `IdPrm=…&code=server_error&error_description=server_error&`, without its question mark, at bad times
                     *     [observed, enedis.md 1.4].
                     * @example http://localhost:3000/callback?code=kJ8fQ2mXw5rT7yLp0sVb3nZc&state=af0ifjsldkj0&usage_point_id=22516914714270
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadConsentRequest"];
            /** @description The customer may not, or will not [documented, enedis.md 1.4]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentError"];
                    "text/html": string;
                };
            };
            404: components["responses"]["NoConsentPage"];
            500: components["responses"]["ConsentFailure"];
            503: components["responses"]["ConsentUnavailable"];
        };
    };
    decideV1: {
        parameters: {
            query: {
                /**
                 * @description The application [documented, enedis.md 1.4].
                 * @example wattif
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description Always `code` [documented, enedis.md 1.4].
                 * @example code
                 */
                response_type: components["parameters"]["ResponseType"];
                /**
                 * @description Handed back as it came, at most 100 characters. In the sandbox its last character, a digit, picks the
                 *     fictitious client [documented, enedis.md 1.4].
                 * @example af0ifjsldkj0
                 */
                state?: string;
                /**
                 * @description How long the consent is to last, in days, weeks, months and years of ISO 8601; three years at most
                 *     [documented, enedis.md 1.4].
                 * @example P3Y
                 */
                duration: components["parameters"]["Duration"];
                /**
                 * @deprecated
                 * @description Not sent since 2020, as the registered address counts [documented, enedis.md 1.4]; obeyed where it comes, and
                 *     `http://localhost:3000/callback` where there is neither [our convention, enedis.md 1.4].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri?: components["parameters"]["RedirectAddress"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ConsentDecision"];
            };
        };
        responses: {
            200: components["responses"]["ScriptPage"];
            /**
             * @description Back to the third party [documented, enedis.md 1.4]. Several metering points are joined by `;` or by `,`
             *     [inferred, enedis.md 1.4]; since September 2024 the code may be the word `unusable`
             *     [observed, enedis.md 1.4].
             */
            302: {
                headers: {
                    /**
                     * @description `?code=…&state=…&usage_point_id=…` after an acceptance [documented, enedis.md 1.4];
                     *     `?code=403&error=access_denied&error_description=authorization_request_refused` after a refusal;
                     *     `?code=500&error=server_error&error_description=lincs-internal-server-error` when something broke;
                     *     `IdPrm=…&code=server_error&error_description=server_error&`, without its question mark, at bad times
                     *     [observed, enedis.md 1.4].
                     * @example http://localhost:3000/callback?code=kJ8fQ2mXw5rT7yLp0sVb3nZc&state=af0ifjsldkj0&usage_point_id=22516914714270
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadConsentRequest"];
            /** @description The customer may not, or will not [documented, enedis.md 1.4]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentError"];
                    "text/html": string;
                };
            };
            404: components["responses"]["NoConsentPage"];
        };
    };
    authorizeV2: {
        parameters: {
            query: {
                /**
                 * @description The application [documented, enedis.md 1.4].
                 * @example wattif
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description Always `code` [documented, enedis.md 1.4].
                 * @example code
                 */
                response_type: components["parameters"]["ResponseType"];
                /**
                 * @description Handed back as it came [documented, enedis.md 1.5].
                 * @example v2_x7Kq92Lm
                 */
                state?: string;
                /**
                 * @description How long the consent is to last, in days, weeks, months and years of ISO 8601; three years at most
                 *     [documented, enedis.md 1.4].
                 * @example P3Y
                 */
                duration: components["parameters"]["Duration"];
                /**
                 * @deprecated
                 * @description Not sent since 2020, as the registered address counts [documented, enedis.md 1.4]; obeyed where it comes, and
                 *     `http://localhost:3000/callback` where there is neither [our convention, enedis.md 1.4].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri?: components["parameters"]["RedirectAddress"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ConsentPage"];
            /**
             * @description Back to the third party, with neither code nor metering point [documented, enedis.md 1.5]. The number is
             *     always the same for an application and a holder [inferred, enedis.md 1.5].
             */
            302: {
                headers: {
                    /**
                     * @description `?autorisation_id=…&state=…` after an acceptance,
                     *     `?error=invalid_request&error_description=demande_non_aboutie&state=…` otherwise
                     *     [documented, enedis.md 1.5].
                     * @example http://localhost:3000/callback?autorisation_id=4217&state=v2_x7Kq92Lm
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadConsentRequest"];
            /** @description The customer may not, or will not [documented, enedis.md 1.4]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentError"];
                    "text/html": string;
                };
            };
            404: components["responses"]["NoConsentPage"];
            500: components["responses"]["ConsentFailure"];
            503: components["responses"]["ConsentUnavailable"];
        };
    };
    decideV2: {
        parameters: {
            query: {
                /**
                 * @description The application [documented, enedis.md 1.4].
                 * @example wattif
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description Always `code` [documented, enedis.md 1.4].
                 * @example code
                 */
                response_type: components["parameters"]["ResponseType"];
                /**
                 * @description Handed back as it came [documented, enedis.md 1.5].
                 * @example v2_x7Kq92Lm
                 */
                state?: string;
                /**
                 * @description How long the consent is to last, in days, weeks, months and years of ISO 8601; three years at most
                 *     [documented, enedis.md 1.4].
                 * @example P3Y
                 */
                duration: components["parameters"]["Duration"];
                /**
                 * @deprecated
                 * @description Not sent since 2020, as the registered address counts [documented, enedis.md 1.4]; obeyed where it comes, and
                 *     `http://localhost:3000/callback` where there is neither [our convention, enedis.md 1.4].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri?: components["parameters"]["RedirectAddress"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ConsentDecision"];
            };
        };
        responses: {
            200: components["responses"]["ScriptPage"];
            /**
             * @description Back to the third party, with neither code nor metering point [documented, enedis.md 1.5]. The number is
             *     always the same for an application and a holder [inferred, enedis.md 1.5].
             */
            302: {
                headers: {
                    /**
                     * @description `?autorisation_id=…&state=…` after an acceptance,
                     *     `?error=invalid_request&error_description=demande_non_aboutie&state=…` otherwise
                     *     [documented, enedis.md 1.5].
                     * @example http://localhost:3000/callback?autorisation_id=4217&state=v2_x7Kq92Lm
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadConsentRequest"];
            /** @description The customer may not, or will not [documented, enedis.md 1.4]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentError"];
                    "text/html": string;
                };
            };
            404: components["responses"]["NoConsentPage"];
        };
    };
    dailyConsumption: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The days that are there; `start` and `end` are echoed even where some are missing
             *     [observed, enedis.md 2.2, 2.4].
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyEnergy"];
                };
            };
            400: components["responses"]["BadDailyRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoData"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    dailyProduction: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days that are there [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyEnergy"];
                };
            };
            400: components["responses"]["BadDailyRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoData"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    dailyConsumptionMaxPower: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The peaks of the days that are there [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaximumPower"];
                };
            };
            400: components["responses"]["BadDailyRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoData"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    consumptionLoadCurve: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The intervals that are there: 46 half-hours on the day that summer begins [observed, enedis.md 2.3], 50 on
             *     the day that it ends [inferred, enedis.md 2.3]. A hole is a point that is absent [observed, enedis.md 2.4].
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadCurve"];
                };
            };
            400: components["responses"]["BadCurveRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoData"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    productionLoadCurve: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intervals that are there [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadCurve"];
                };
            };
            400: components["responses"]["BadCurveRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoData"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    identity: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity [observed, enedis.md 2.5]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            400: components["responses"]["BadCustomerRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoSite"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    contactData: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phone and mail [observed, enedis.md 2.5]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactData"] | components["schemas"]["ContactDataDocumented"];
                };
            };
            400: components["responses"]["BadCustomerRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoSite"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    contracts: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract, as `application/octet-stream` whatever `Accept` says [observed, enedis.md 2.2, 2.5]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Contracts"];
                };
            };
            400: components["responses"]["BadCustomerRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoSite"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    addresses: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address [observed, enedis.md 2.5]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Addresses"];
                };
            };
            400: components["responses"]["BadCustomerRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NoSite"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Failure"];
            503: components["responses"]["Unavailable"];
        };
    };
    dailyConsumptionV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days that are there [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyEnergy"];
                };
            };
            400: components["responses"]["BadDailyRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoDataV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    consumptionLoadCurveV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intervals that are there, with `reading_type` behind them [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadCurveV4"];
                };
            };
            400: components["responses"]["BadCurveRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoDataV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    dailyConsumptionMaxPowerV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The peaks of the days that are there [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaximumPower"];
                };
            };
            400: components["responses"]["BadDailyRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoDataV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    consumptionMaxPowerV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The peaks of the days that are there [inferred, enedis.md 2.1]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaximumPower"];
                };
            };
            400: components["responses"]["BadDailyRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoDataV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    dailyProductionV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days that are there [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyEnergy"];
                };
            };
            400: components["responses"]["BadDailyRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoDataV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    productionLoadCurveV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description Ten digits; no client sends it [documented, enedis.md 2.1].
                 * @example 1358019319
                 */
                person_id?: components["parameters"]["Person"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intervals that are there, with `reading_type` behind them [observed, enedis.md 2.2]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadCurveV4"];
                };
            };
            400: components["responses"]["BadCurveRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoDataV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    identityV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The identity [inferred, enedis.md 2.1]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identity"];
                };
            };
            400: components["responses"]["BadCustomerRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoSiteV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    contactDataV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Phone and mail [inferred, enedis.md 2.1]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactData"] | components["schemas"]["ContactDataDocumented"];
                };
            };
            400: components["responses"]["BadCustomerRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoSiteV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    contractsV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract, with `distribution_tariff` before `last_activation_date` [observed, enedis.md 2.5]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractsV4"];
                };
            };
            400: components["responses"]["BadCustomerRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoSiteV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    addressesV4: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address [inferred, enedis.md 2.1]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Addresses"];
                };
            };
            400: components["responses"]["BadCustomerRequestV4"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenV4"];
            404: components["responses"]["NoSiteV4"];
            429: components["responses"]["TooManyRequestsV4"];
            500: components["responses"]["FailureV4"];
            503: components["responses"]["UnavailableV4"];
        };
    };
    dailyConsumption2026: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days that are there [observed, enedis.md 2.7]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["DailyEnergy2026"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    dailyProduction2026: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days that are there [observed, enedis.md 2.7]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["DailyEnergy2026"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    maxPower2026: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
                /**
                 * @description The peak of each day, or of each month [documented, enedis.md 2.7].
                 * @example P1D
                 */
                mesuresPas: components["parameters"]["PeakStep"];
                /**
                 * @description The power of the whole, or everything that the meter has [documented, enedis.md 2.7].
                 * @example PMA
                 */
                grandeurPhysique: components["parameters"]["PeakQuantity"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The peaks of the days or months that are there [observed, enedis.md 2.7]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["MaximumPower2026"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    consumptionLoadCurve2026: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intervals that are there [observed, enedis.md 2.7]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["LoadCurve2026"];
                };
            };
            400: components["responses"]["BadCurveRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    productionLoadCurve2026: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intervals that are there [observed, enedis.md 2.7]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["LoadCurve2026"];
                };
            };
            400: components["responses"]["BadCurveRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    consumptionIndex2026: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The readings that are there [documented, enedis.md 2.7]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Indexes2026"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    productionIndex2026: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.7].
                 * @example 22516914714270
                 */
                pointId: components["parameters"]["MeteringPoint2026"];
                /**
                 * @description First day of the period [documented, enedis.md 2.7].
                 * @example 2021-09-14
                 */
                dateDebut: components["parameters"]["From"];
                /**
                 * @description The day behind the last one, never the first one itself [documented, enedis.md 2.7].
                 * @example 2021-09-15
                 */
                dateFin: components["parameters"]["To"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The readings that are there [documented, enedis.md 2.7]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Indexes2026"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    subscribedServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceFilter"];
            };
        };
        responses: {
            /**
             * @description The services, or only their number [documented, enedis.md 1.5]. The list is absent where there is none, and
             *     may still be empty right after the consent [observed, enedis.md 1.5].
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscribedServices"] | components["schemas"]["ServiceCount"];
                };
            };
            /** @description The filter is misshaped [documented, enedis.md 4.2]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenContract2026"];
            429: components["responses"]["TooManyRequests2026"];
            /** @description Something broke at Enedis' [documented, enedis.md 4.2]. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"] | components["schemas"]["CodedError"] | components["schemas"]["CodedErrors"];
                };
            };
            503: components["responses"]["Unavailable2026"];
        };
    };
    contractSituation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contracts [observed, enedis.md 2.8]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["ContractSituation"];
                };
            };
            400: components["responses"]["BadContractRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenContract2026"];
            404: components["responses"]["NoContract2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    contractSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary [observed, enedis.md 2.8]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["ContractSummary"];
                };
            };
            400: components["responses"]["BadContractRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenContract2026"];
            404: components["responses"]["NoContract2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    generalData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address [observed, enedis.md 2.8]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["GeneralData"];
                };
            };
            400: components["responses"]["BadContractRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenContract2026"];
            404: components["responses"]["NoContract2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    supply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection [observed, enedis.md 2.8]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Supply"];
                };
            };
            400: components["responses"]["BadContractRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenContract2026"];
            404: components["responses"]["NoContract2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    metering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PRM); in the query it gives 500 [documented, enedis.md 2.8].
                 * @example 14000000000001
                 */
                prm: components["parameters"]["MeteringPointInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meter [documented, enedis.md 2.8]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Metering"];
                };
            };
            400: components["responses"]["BadContractRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ForbiddenContract2026"];
            404: components["responses"]["NoContract2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    dailyConsumptionV1: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description A value for each day, or for each month [inferred, enedis.md 2.9].
                 * @example P1D
                 */
                measuring_period?: components["parameters"]["MeasuringPeriod"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days; a missing value is the text `null` [observed, enedis.md 2.9]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["DailyEnergyV1"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    dailyProductionV1: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description A value for each day, or for each month [inferred, enedis.md 2.9].
                 * @example P1D
                 */
                measuring_period?: components["parameters"]["MeasuringPeriod"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days; a missing value is the text `null` [observed, enedis.md 2.9]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["DailyEnergyV1"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    dailyConsumptionMaxPowerV1: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
                /**
                 * @description A value for each day, or for each month [inferred, enedis.md 2.9].
                 * @example P1D
                 */
                measuring_period?: components["parameters"]["MeasuringPeriod"];
                /**
                 * @description The power of the whole, or everything that the meter has [inferred, enedis.md 2.9].
                 * @example PMA
                 */
                grandeurPhysique?: components["parameters"]["Quantity"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The peaks; a missing value is the text `null` [observed, enedis.md 2.9]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["MaximumPowerV1"] | components["schemas"]["EveryPowerV1"];
                };
            };
            400: components["responses"]["BadDailyRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    consumptionLoadCurveV1: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intervals; a missing value is the text `null` [observed, enedis.md 2.9]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["LoadCurveV1"];
                };
            };
            400: components["responses"]["BadCurveRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
    productionLoadCurveV1: {
        parameters: {
            query: {
                /**
                 * @description The metering point (PRM), fourteen digits [documented, enedis.md 2.1].
                 * @example 22516914714270
                 */
                usage_point_id: components["parameters"]["MeteringPoint"];
                /**
                 * @description First day of the period [documented, enedis.md 2.3].
                 * @example 2021-09-14
                 */
                start: components["parameters"]["Start"];
                /**
                 * @description The day behind the last one [documented, enedis.md 2.3]; today at the latest [observed, enedis.md 2.4].
                 * @example 2021-09-15
                 */
                end: components["parameters"]["End"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The intervals; a missing value is the text `null` [observed, enedis.md 2.9]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["LoadCurveV1"];
                };
            };
            400: components["responses"]["BadCurveRequest2026"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden2026"];
            404: components["responses"]["NoData2026"];
            429: components["responses"]["TooManyRequests2026"];
            500: components["responses"]["Failure2026"];
            503: components["responses"]["Unavailable2026"];
        };
    };
}
