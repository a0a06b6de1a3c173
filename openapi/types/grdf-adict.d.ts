// Made from openapi/grdf-adict.yaml by scripts/generate.ts; edit that and run `npm run generate`.
export interface paths {
    "/pce/{id_pce}/droit_acces": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Declare or renew an access right
         * @description A third party says that it holds the gas contract itself (`DETENTEUR_…`), or that the holder consented
         *     (`AUTORISE_…`). The right of a DETENTEUR is active at once; that of an AUTORISE waits for the holder: a natural
         *     person has three days to validate, a legal entity two days to object [documented, adict.md 3.3].
         *     Dates may carry spaces around them, and are echoed as they came [documented, adict.md 2.4].
         *     The format of the metering point is refused by a code of this family, not by one of the data family
         *     [documented, adict.md 4.1].
         */
        put: operations["declareAccessRight"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/droits_acces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all my access rights
         * @description One right a line, then a status line [documented, adict.md 2.3]. A metering point may come several times: history is
         *     kept, and a renewal is a new right [inferred, adict.md 2.6]. GRDF's Postman collection sends a body `{ }` with
         *     this GET; it is read past [documented, adict.md 2.2].
         */
        get: operations["listAccessRights"];
        put?: never;
        /**
         * List access rights by filters
         * @description Every key is an array, and optional: all keys must match, any value of a key does [documented, adict.md 2.8].
         *     At most 1 000 metering points, else code `2000000009` [documented, adict.md 2.8]. `null` and empty arrays filter
         *     nothing [inferred, adict.md 9].
         */
        post: operations["searchAccessRights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/droit_acces/{id_droit_acces}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The right's id, from the declaration or the list [documented, adict.md 2.9].
                 * @example f13a3109-39a7-47a0-8017-3192620dee4e
                 */
                id_droit_acces: components["parameters"]["AccessRightId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Revoke an access right
         * @description For the third party itself, as AUTORISE; the right becomes `Révoquée` at once [documented, adict.md 2.9].
         *     The body is `{}` or nothing at all.
         */
        patch: operations["revokeAccessRight"];
        trace?: never;
    };
    "/droit_acces/{id_droit_acces}/preuves": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The right's id, from the declaration or the list [documented, adict.md 2.9].
                 * @example f13a3109-39a7-47a0-8017-3192620dee4e
                 */
                id_droit_acces: components["parameters"]["AccessRightId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Send proofs of consent
         * @description One to three files of at most 4 MB, three in all per right, while GRDF asks for them: `Preuve en attente` or
         *     `Preuve en cours de vérification` [documented, adict.md 3.5]. Formats: txt, csv, pdf, pptx, "wordx", mp3, mp4,
         *     zip [documented, adict.md 3.5], told by the file's name [inferred, adict.md 2.10].
         */
        put: operations["submitProofs"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pce/{id_pce}/donnees_consos_publiees": {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        /**
         * Published consumption of a metering point
         * @description What the supplier bills on: half-yearly (6M), monthly (1M, MM) or daily (JJ) [documented, adict.md 5.6].
         *     Give `periode`, or both dates, at most five years back [documented, adict.md 4.6]. One line a consumption, and no
         *     status line at the end [observed, adict.md 2.3].
         */
        get: operations["publishedConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pce/{id_pce}/donnees_consos_informatives": {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        /**
         * Informative consumption of a metering point
         * @description Daily values for following one's use, of 1M meters after three days and of MM meters after two; 6M and JJ meters
         *     have none [documented, adict.md 5.6]. Give `periode`, or both dates, at most three years back
         *     [documented, adict.md 4.6].
         */
        get: operations["informativeConsumption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pce/{id_pce}/donnees_injections_publiees": {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        /**
         * Published injection of a metering point
         * @description Biomethane put into the network, with `injection` in place of `consommation` [documented, adict.md 5.3]. Give
         *     `periode`, or both dates, at most five years back [documented, adict.md 4.6].
         */
        get: operations["publishedInjection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pce/{id_pce}/donnees_injection_publiees": {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        /**
         * Published injection, at the sandbox's path without `s`
         * @description The sandbox of April 2024 served injections here, and a client still calls it [inferred, adict.md 2.1]. The same
         *     answers as at the path with `s`.
         */
        get: operations["publishedInjectionOldPath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pce/{id_pce}/donnees_contractuelles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        /**
         * Contract data of a metering point
         * @description The contract as it stands [documented, adict.md 6.1]. What a filtered answer looks like is unknown: keys that the
         *     filter leaves out are `null` or missing [our convention, adict.md 11].
         */
        get: operations["contractData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pce/{id_pce}/donnees_techniques": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        /**
         * Technical data of a metering point
         * @description Where the meter stands and what it is [documented, adict.md 6.2].
         */
        get: operations["technicalData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openam/oauth2/realms/externeGrdf/access_token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token from SOFIT
         * @description The original token server, a ForgeRock OpenAM [documented, adict.md 1.2]. A fixed demonstration header
         *     `Authorization: Basic …` beside the credentials in the body is read past [inferred, adict.md 1.2].
         */
        post: operations["sofitToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openam/oauth2/access_token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token from SOFIT, older spelling
         * @description The realm stands in the query; some clients put every field there and send no body [inferred, adict.md 1.2].
         */
        post: operations["sofitTokenByQuery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/aus5y2ta2uEHjCWIR417/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a token from OKTA
         * @description The token server since April 2024 [documented, adict.md 1.2]. An OKTA application's client id neither ends with
         *     `_grdf` (production) nor starts with `grdf_` (sandbox) [inferred, adict.md 1.2].
         */
        post: operations["oktaToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openam/oauth2/realms/externeGrdf/connect/jwk_uri": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public keys of SOFIT
         * @description The keys that its access tokens are signed with [inferred, adict.md 1.4].
         */
        get: operations["sofitKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/aus5y2ta2uEHjCWIR417/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public keys of OKTA
         * @description The keys that its access tokens are signed with [inferred, adict.md 1.4].
         */
        get: operations["oktaKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openam/oauth2/realms/externeGrdf/authorize": {
        parameters: {
            query: {
                /**
                 * @description The application [documented, adict.md 1.6].
                 * @example wattif
                 */
                client_id: string;
                /**
                 * @description Always `code` [documented, adict.md 1.6].
                 * @example code
                 */
                response_type: "code";
                /**
                 * @description Always `openid` [documented, adict.md 1.6].
                 * @example openid
                 */
                scope: "openid";
                /**
                 * @description Where the browser goes afterwards [documented, adict.md 1.6].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri: string;
                /**
                 * @description Handed back as it came [documented, adict.md 1.6].
                 * @example af0ifjsldkj
                 */
                state?: string;
                /**
                 * @description `prenom;nom;email;TIERS`; with `|` before MODOP v1.4 [documented, adict.md 1.6].
                 * @example Jeanne;Martin;jeanne.martin@example.com;BabaTech
                 */
                login_hint?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Send the holder to GRDF for consent
         * @description The third party sends the holder's browser here [documented, adict.md 1.6]. GRDF's own pages are replaced by one
         *     plain page that asks which metering points to share [our convention, adict.md 1.6].
         */
        get: operations["sofitAuthorize"];
        put?: never;
        /**
         * Answer the consent page
         * @description What the consent page's form sends, to the page's own address with its query [our convention, adict.md 1.6].
         */
        post: operations["sofitDecide"];
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
        /**
         * Format: uuid
         * @description Identifies one right [documented, adict.md 2.5].
         */
        AccessRightId: string;
        /**
         * @description DETENTEUR holds the gas contract itself, AUTORISE has its holder's consent [documented, adict.md 3.1].
         * @enum {string}
         */
        Role: "AUTORISE_CONTRAT_FOURNITURE" | "DETENTEUR_CONTRAT_FOURNITURE" | "AUTORISE_CONTRAT_INJECTION" | "DETENTEUR_CONTRAT_INJECTION";
        /**
         * @description Data can be read in `Active` [documented, adict.md 3.2].
         * @enum {string}
         */
        AccessRightState: "A valider" | "Active" | "A revérifier" | "Refusée" | "Révoquée" | "Obsolète";
        /**
         * @description As `AccessRightState`. One client claims the masculine forms for 2025; they are printed only where the world says so
         *     [inferred, adict.md 3.2].
         * @enum {string}
         */
        AccessRightStateShown: "A valider" | "Active" | "A revérifier" | "Refusée" | "Révoquée" | "Obsolète" | "Actif" | "Refusé" | "Révoqué";
        /**
         * @description Where GRDF's control of the consent stands [documented, adict.md 3.5].
         * @enum {string}
         */
        ProofStatus: "Preuve en attente" | "Preuve en cours de vérification" | "Preuve Vérifiée OK" | "Preuve Vérifiée KO";
        /**
         * @description Who collected the consent; the third party, or GRDF in Client Connect [documented, adict.md 2.6].
         * @enum {string}
         */
        Route: "TIERS_DIRECT" | "CLIENT_CONNECT";
        /**
         * @description A boolean, in French words [documented, adict.md 2.6].
         * @enum {string}
         */
        YesNo: "Vrai" | "Faux";
        /**
         * @description What is read as a boolean in a declaration; GRDF's own samples vary [documented, adict.md 2.4].
         * @enum {string}
         */
        YesNoSent: "Vrai" | "Faux" | "vrai" | "faux" | "true" | "false";
        /**
         * Format: date
         * @description A civil day of Paris.
         */
        Day: string;
        /**
         * Format: date
         * @description A civil day of Paris, or nothing.
         */
        DayOrNull: string | null;
        /** @description A civil day, with the spaces around it that GRDF's own samples have [documented, adict.md 2.4]. */
        DaySent: string;
        /** @description A civil day as it was declared, or nothing [documented, adict.md 2.4]. */
        DaySentOrNothing: string | null;
        /** @description Date and time of Paris, `YYYY-MM-DD HH:MM:SS` [documented, adict.md 2.5]. */
        Moment: string;
        /** @description Date and time of Paris, `null` or the empty string; both occur for "absent" [documented, adict.md 2.6]. */
        MomentOrNothing: string | null;
        /**
         * Format: date-time
         * @description 06:00 in Paris, `+02:00` in summer and `+01:00` in winter [observed, adict.md 5.5].
         */
        GasDayBoundary: string;
        /**
         * Format: date-time
         * @description 06:00 in Paris, or nothing [observed, adict.md 5.5].
         */
        GasDayBoundaryOrNull: string | null;
        /** @description A text; `null` or the empty string where there is none [documented, adict.md 2.6]. */
        Text: string | null;
        /** @description The metering point that was asked for, echoed even if misshaped [documented, adict.md 5.4]. */
        MeteringPointEcho: {
            id_pce: string;
        };
        /**
         * @description What the gateway says before the API proper is reached. The key, and the text of 401, are those of 2021
         *     [inferred, adict.md 1.7]; the other texts are ours [our convention, adict.md 11].
         */
        GatewayError: {
            erreur: string;
        };
        /** @description One message [our convention, adict.md 11]. */
        QuotaError: {
            message: string;
        };
        /** @description The status of an access-right operation; also the last line of a list [documented, adict.md 2.3]. */
        AccessRightStatus: {
            code_statut_traitement: string;
            message_retour_traitement: string;
        };
        /** @description A declaration [documented, adict.md 2.4]. `null` values made declarations fail [observed, adict.md 2.4]. */
        AccessRightDeclaration: ({
            role_tiers: components["schemas"]["Role"];
            /** @description A legal entity; never together with `nom_titulaire`. */
            raison_sociale?: string;
            /** @description A natural person; the empty string is sent when unused. */
            nom_titulaire?: string;
            /** @description Must be that of the meter. */
            code_postal: string;
            /** Format: email */
            courriel_titulaire?: string;
            /** @description The holder is also told by text message. */
            numero_telephone_mobile_titulaire?: string;
            date_debut_droit_acces?: components["schemas"]["DaySent"];
            date_fin_droit_acces?: components["schemas"]["DaySent"];
            perim_donnees_conso_debut?: components["schemas"]["DaySent"];
            perim_donnees_conso_fin?: components["schemas"]["DaySent"];
            perim_donnees_inj_debut?: components["schemas"]["DaySent"];
            perim_donnees_inj_fin?: components["schemas"]["DaySent"];
            perim_donnees_contractuelles?: components["schemas"]["YesNoSent"];
            perim_donnees_techniques?: components["schemas"]["YesNoSent"];
            perim_donnees_informatives?: components["schemas"]["YesNoSent"];
            perim_donnees_publiees?: components["schemas"]["YesNoSent"];
        } & (unknown & unknown)) & ({
            raison_sociale: string;
            nom_titulaire?: string;
        } | {
            nom_titulaire: string;
            raison_sociale?: string;
        });
        /**
         * @description The right that a declaration made [documented, adict.md 2.5]. `raison_sociale` comes back under another name. What
         *     a DETENTEUR did not declare is `null` [our convention, adict.md 2.5].
         */
        DeclaredAccessRight: {
            /**
             * @description `0000000002` while the holder has to validate.
             * @enum {string}
             */
            code_statut_traitement: "0000000000" | "0000000002";
            message_retour_traitement: string;
            id_pce: string;
            role_tiers: components["schemas"]["Role"];
            id_droit_acces: components["schemas"]["AccessRightId"];
            etat_droit_acces: components["schemas"]["AccessRightStateShown"];
            date_creation_droit_acces: components["schemas"]["Moment"];
            date_debut_droit_acces: components["schemas"]["DaySentOrNothing"];
            date_fin_droit_acces: components["schemas"]["DaySentOrNothing"];
            perim_donnees_conso_debut?: components["schemas"]["DaySentOrNothing"];
            perim_donnees_conso_fin?: components["schemas"]["DaySentOrNothing"];
            perim_donnees_inj_debut?: components["schemas"]["DaySentOrNothing"];
            perim_donnees_inj_fin?: components["schemas"]["DaySentOrNothing"];
            nom_titulaire: components["schemas"]["Text"];
            raison_sociale_du_titulaire: components["schemas"]["Text"];
            courriel_titulaire: components["schemas"]["Text"];
            code_postal: string;
            numero_telephone_mobile_titulaire: components["schemas"]["Text"];
            perim_donnees_techniques: components["schemas"]["YesNo"];
            perim_donnees_contractuelles: components["schemas"]["YesNo"];
            perim_donnees_informatives?: components["schemas"]["YesNo"];
            perim_donnees_publiees: components["schemas"]["YesNo"];
            parcours: components["schemas"]["Route"];
        } & unknown;
        /** @description What to list [documented, adict.md 2.8]. */
        AccessRightFilter: {
            role_tiers?: components["schemas"]["Role"][] | null;
            id_pce?: string[] | null;
            etat_droit_acces?: components["schemas"]["AccessRightState"][] | null;
            statut_controle_preuve?: components["schemas"]["ProofStatus"][] | null;
        };
        /** @description A line of a list of rights; the last one is the status [documented, adict.md 2.3]. */
        AccessRightLine: components["schemas"]["AccessRight"] | components["schemas"]["AccessRightStatus"];
        /** @description All rights in one object, as years ago [documented, adict.md 2.3]. */
        WrappedAccessRights: {
            code_statut_traitement: string;
            message_retour_traitement: string;
            /** @description What it held is unknown [our convention, adict.md 2.3]. */
            id_traitement_asynchrone: null;
            liste_acces: components["schemas"]["AccessRight"][];
        };
        /**
         * @description One access right [documented, adict.md 2.6]. The pair `perim_donnees_inj_…` stands only on rights to injection,
         *     and those lack `perim_donnees_informatives` [observed, adict.md 2.4].
         */
        AccessRight: {
            id_droit_acces: components["schemas"]["AccessRightId"];
            id_pce: string;
            role_tiers: components["schemas"]["Role"];
            /** @description The caller's company. */
            raison_sociale_du_tiers: string;
            nom_titulaire: components["schemas"]["Text"];
            raison_sociale_du_titulaire: components["schemas"]["Text"];
            courriel_titulaire: components["schemas"]["Text"];
            code_postal: string;
            numero_telephone_mobile_titulaire: components["schemas"]["Text"];
            date_debut_droit_acces: components["schemas"]["DayOrNull"];
            date_fin_droit_acces: components["schemas"]["DayOrNull"];
            perim_donnees_conso_debut?: components["schemas"]["DayOrNull"];
            perim_donnees_conso_fin?: components["schemas"]["DayOrNull"];
            perim_donnees_inj_debut?: components["schemas"]["DayOrNull"];
            perim_donnees_inj_fin?: components["schemas"]["DayOrNull"];
            perim_donnees_techniques?: components["schemas"]["YesNo"];
            perim_donnees_contractuelles?: components["schemas"]["YesNo"];
            perim_donnees_informatives?: components["schemas"]["YesNo"];
            perim_donnees_publiees: components["schemas"]["YesNo"];
            date_creation: components["schemas"]["Moment"];
            etat_droit_acces: components["schemas"]["AccessRightStateShown"];
            date_revocation: components["schemas"]["MomentOrNothing"];
            source_revocation: components["schemas"]["Text"];
            date_passage_a_obsolete: components["schemas"]["MomentOrNothing"];
            source_passage_a_obsolete: components["schemas"]["Text"];
            date_fin_autorisation: components["schemas"]["MomentOrNothing"];
            date_passage_a_refuse: components["schemas"]["MomentOrNothing"];
            source_passage_a_refuse: components["schemas"]["Text"];
            parcours: components["schemas"]["Route"];
            /**
             * @description See `ProofStatus`; nothing while GRDF controls nothing [documented, adict.md 3.5].
             * @enum {string|null}
             */
            statut_controle_preuve: "Preuve en attente" | "Preuve en cours de vérification" | "Preuve Vérifiée OK" | "Preuve Vérifiée KO" | null;
            date_limite_transmission_preuve: components["schemas"]["DayOrNull"];
        } & unknown;
        /** @description Files under one repeated name [documented, adict.md 2.10]. */
        Proofs: {
            preuves: string[];
        };
        /**
         * @description Echo of the request. `valeur` is the `periode` asked for, or `null` with dates [observed, adict.md 5.5]; the end
         *     of a `periode` is the day after its last one [documented, adict.md 4.6].
         */
        PeriodAsked: {
            valeur: string | null;
            date_debut: components["schemas"]["Day"];
            date_fin: components["schemas"]["Day"];
        };
        /** @description Echo of a request that may be misshaped [documented, adict.md 5.4]. */
        PeriodEchoed: {
            valeur: string | null;
            date_debut: string | null;
            date_fin: string | null;
        };
        /** @description What a counter stood at. `horodate_Index` does have a capital I [observed, adict.md 5.1]. */
        Index: {
            /** @description m³. */
            valeur_index: number | null;
            horodate_Index: components["schemas"]["GasDayBoundaryOrNull"];
        };
        /**
         * @description Why the meter was read; only `RNO` was seen [observed, adict.md 5.5].
         * @enum {string|null}
         */
        ReadingReason: "RNO" | "NSI" | "CHF1" | "CFR" | "CCP" | "FSI" | "CHF2" | "CHT" | "COM" | "RSP" | "EXP" | null;
        /**
         * @description Measured or estimated [documented, adict.md 5.5].
         * @enum {string|null}
         */
        ReadingQuality: "Mesure" | "Estimation" | null;
        /**
         * @description Whether the value came about in the normal way [documented, adict.md 5.5].
         * @enum {string|null}
         */
        ReadingStatus: "Normal" | "Rectifié" | "Corrigé" | "Absence de Données" | null;
        /**
         * @description The reading that a consumption starts from. Its date and reason are `null` on published lines of 1M meters
         *     [documented, adict.md 5.5].
         */
        StartReading: {
            date_releve: components["schemas"]["GasDayBoundaryOrNull"];
            raison_releve: components["schemas"]["ReadingReason"];
            libelle_raison_releve: string | null;
            qualite_releve: components["schemas"]["ReadingQuality"];
            statut_releve: components["schemas"]["ReadingStatus"];
            index_brut_debut: components["schemas"]["Index"];
            index_converti_debut: components["schemas"]["Index"];
        };
        /** @description The reading that a consumption ends with [documented, adict.md 5.1]. */
        EndReading: {
            date_releve: components["schemas"]["GasDayBoundaryOrNull"];
            raison_releve: components["schemas"]["ReadingReason"];
            libelle_raison_releve: string | null;
            qualite_releve: components["schemas"]["ReadingQuality"];
            statut_releve: components["schemas"]["ReadingStatus"];
            index_brut_fin: components["schemas"]["Index"];
            index_converti_fin: components["schemas"]["Index"];
        };
        /** @description As `StartReading`, without reason, quality and status [observed, adict.md 5.2]. */
        InformativeStartReading: {
            date_releve: components["schemas"]["GasDayBoundaryOrNull"];
            index_brut_debut: components["schemas"]["Index"];
            index_converti_debut: components["schemas"]["Index"];
        };
        /** @description As `EndReading`, without reason, quality and status [observed, adict.md 5.2]. */
        InformativeEndReading: {
            date_releve: components["schemas"]["GasDayBoundaryOrNull"];
            index_brut_fin: components["schemas"]["Index"];
            index_converti_fin: components["schemas"]["Index"];
        };
        /** @description PTA and PCS for 6M, MM and JJ; their product alone for 1M [documented, adict.md 5.5]. */
        Coefficients: {
            coeff_pta: number | null;
            valeur_pcs: number | null;
            /** @description kWh for a m³, two decimals. */
            coeff_conversion: number | null;
        };
        /**
         * @description Follows from the two readings [documented, adict.md 5.5].
         * @enum {string}
         */
        Qualification: "Mesuré" | "Estimé" | "Corrigé" | "Absence de Données";
        /**
         * @description Provisional until the working days after the month [documented, adict.md 5.5].
         * @enum {string|null}
         */
        ConsumptionStatus: "Provisoire" | "Définitive" | null;
        /** @description What was used between two readings [documented, adict.md 5.1]. */
        PublishedConsumption: {
            date_debut_consommation: components["schemas"]["GasDayBoundary"];
            date_fin_consommation: components["schemas"]["GasDayBoundary"];
            /** @description Whether the counter passed zero. */
            flag_retour_zero: boolean | null;
            /** @description m³ as metered. */
            volume_brut: number | null;
            coeff_calcul: components["schemas"]["Coefficients"];
            /** @description Normal m³, where there is a converter. */
            volume_converti: number | null;
            /** @description kWh: volume × coefficient, rounded [observed, adict.md 5.5]. */
            energie: number | null;
            type_qualif_conso: components["schemas"]["Qualification"];
            /** @enum {string} */
            sens_flux_gaz: "Consommation" | "Production";
            statut_conso: components["schemas"]["ConsumptionStatus"];
            journee_gaziere: components["schemas"]["DayOrNull"];
            /** @enum {string} */
            type_conso: "Publiée";
        };
        /**
         * @description What was used in a gas day. The energy comes from finer data than the volume shown, so that it is not volume ×
         *     coefficient [observed, adict.md 5.5].
         */
        InformativeConsumption: {
            date_debut_consommation: components["schemas"]["GasDayBoundary"];
            date_fin_consommation: components["schemas"]["GasDayBoundary"];
            /** @description `null` on informative lines [observed, adict.md 5.5]. */
            flag_retour_zero: boolean | null;
            /** @description m³ as metered. */
            volume_brut: number | null;
            coeff_calcul: components["schemas"]["Coefficients"];
            /** @description Normal m³, where there is a converter. */
            volume_converti: number | null;
            /** @description kWh. */
            energie: number | null;
            type_qualif_conso: components["schemas"]["Qualification"];
            /** @enum {string} */
            sens_flux_gaz: "Consommation" | "Production";
            statut_conso: components["schemas"]["ConsumptionStatus"];
            journee_gaziere: components["schemas"]["DayOrNull"];
            /** @enum {string} */
            type_conso: "Informative Journalier" | "Informative journalier" | "Informative horaire";
        };
        /** @description What was put into the network between two readings [documented, adict.md 5.3]. */
        Injection: {
            date_debut_injection: components["schemas"]["GasDayBoundary"];
            date_fin_injection: components["schemas"]["GasDayBoundary"];
            flag_retour_zero: boolean | null;
            /** @description m³ as metered. */
            volume_brut: number | null;
            coeff_calcul: components["schemas"]["Coefficients"];
            /** @description Normal m³. */
            volume_converti: number | null;
            /** @description kWh. */
            energie: number | null;
            type_qualif_injection: components["schemas"]["Qualification"];
            /** @enum {string} */
            sens_flux_gaz: "Production";
            statut_injection: components["schemas"]["ConsumptionStatus"];
            journee_gaziere: components["schemas"]["DayOrNull"];
            /** @enum {string} */
            type_injection: "Publiée";
        };
        /** @description The statement that a value was published with; all `null` for 1M meters [observed, adict.md 5.5]. */
        Publication: {
            date_debut_bordereau: components["schemas"]["GasDayBoundaryOrNull"];
            date_fin_bordereau: components["schemas"]["GasDayBoundaryOrNull"];
            nb_jour_gazier: number | null;
        };
        /** @description Why data are withheld [documented, adict.md 4.4, 4.5]. */
        DataError: {
            code: string;
            message: string;
        };
        /** @description A line of published consumption [documented, adict.md 5.1, 5.4]. */
        PublishedConsumptionLine: components["schemas"]["PublishedConsumptionRecord"] | components["schemas"]["ConsumptionErrorLine"];
        /** @description One published consumption [documented, adict.md 5.1]. */
        PublishedConsumptionRecord: {
            pce: components["schemas"]["MeteringPointEcho"];
            periode: components["schemas"]["PeriodAsked"];
            releve_debut: components["schemas"]["StartReading"];
            releve_fin: components["schemas"]["EndReading"];
            consommation: components["schemas"]["PublishedConsumption"];
            bordereau_publication: components["schemas"]["Publication"];
            statut_restitution: null;
        };
        /** @description A line of informative consumption [documented, adict.md 5.2, 5.4]. */
        InformativeConsumptionLine: components["schemas"]["InformativeConsumptionRecord"] | components["schemas"]["ConsumptionErrorLine"];
        /** @description One informative consumption, without `bordereau_publication` [documented, adict.md 5.2]. */
        InformativeConsumptionRecord: {
            pce: components["schemas"]["MeteringPointEcho"];
            periode: components["schemas"]["PeriodAsked"];
            releve_debut: components["schemas"]["InformativeStartReading"];
            releve_fin: components["schemas"]["InformativeEndReading"];
            consommation: components["schemas"]["InformativeConsumption"];
            statut_restitution: null;
        };
        /** @description The one line that stands in place of consumptions [documented, adict.md 5.4]. */
        ConsumptionErrorLine: {
            pce: components["schemas"]["MeteringPointEcho"];
            periode: components["schemas"]["PeriodEchoed"];
            releve_debut: null;
            releve_fin: null;
            consommation: null;
            statut_restitution: components["schemas"]["DataError"];
        };
        /** @description A line of published injection [documented, adict.md 5.3, 5.4]. */
        PublishedInjectionLine: components["schemas"]["PublishedInjectionRecord"] | components["schemas"]["InjectionErrorLine"];
        /** @description One published injection [documented, adict.md 5.3]. */
        PublishedInjectionRecord: {
            pce: components["schemas"]["MeteringPointEcho"];
            periode: components["schemas"]["PeriodAsked"];
            releve_debut: components["schemas"]["StartReading"];
            releve_fin: components["schemas"]["EndReading"];
            injection: components["schemas"]["Injection"];
            bordereau_publication: components["schemas"]["Publication"];
            statut_restitution: null;
        };
        /** @description The one line that stands in place of injections [documented, adict.md 5.4]. */
        InjectionErrorLine: {
            pce: components["schemas"]["MeteringPointEcho"];
            periode: components["schemas"]["PeriodEchoed"];
            releve_debut: null;
            releve_fin: null;
            injection: null;
            statut_restitution: components["schemas"]["DataError"];
        };
        /**
         * @description T1 below 6 MWh a year, T2 to 300 MWh, T3 to 5 GWh, T4 above; TP and TB by contract [documented, adict.md 6.1].
         * @enum {string|null}
         */
        Tariff: "T1" | "T2" | "T3" | "T4" | "TP" | "TB" | null;
        /** @description Use profile: P000, P011 to P019 [documented, adict.md 6.1]. */
        Profile: string | null;
        /** @description A whole number, as a string [documented, adict.md 6.1]. */
        WholeNumberText: string | null;
        /** @description Reference use of a year in kWh, from 1 April to 31 March [documented, adict.md 6.1]. */
        YearlyReference: {
            car_actuelle: components["schemas"]["WholeNumberText"];
            car_future: components["schemas"]["WholeNumberText"];
        };
        /** @description Capacity of a day, only for JJ with T4 or TP [documented, adict.md 6.1]. */
        DailyCapacity: {
            cja: components["schemas"]["WholeNumberText"];
            cja_journaliere: components["schemas"]["WholeNumberText"];
            cja_mensuelle: components["schemas"]["WholeNumberText"];
        };
        /** @description Use profiles, now and to come [documented, adict.md 6.1]. */
        ContractProfile: {
            date_debut_profil_type_actuel: components["schemas"]["DayOrNull"];
            /** @description `9999-12-31` for no end. */
            date_fin_profil_type_actuel: components["schemas"]["DayOrNull"];
            profil_type_actuel: components["schemas"]["Profile"];
            profil_type_futur: components["schemas"]["Profile"];
        };
        /** @description Modulation of the last three years [documented, adict.md 6.1]. */
        Modulation: {
            modulation_n_1: components["schemas"]["WholeNumberText"];
            modulation_n_2: components["schemas"]["WholeNumberText"];
            modulation_n_3: components["schemas"]["WholeNumberText"];
            assiette: components["schemas"]["WholeNumberText"];
        };
        /** @description The contract, since version 1.7 of GRDF's documents [documented, adict.md 6.1]. */
        ContractData: {
            pce: components["schemas"]["MeteringPointEcho"];
            donnees_contractuelles: {
                /** @description Gas service began for this holder. */
                date_mes: components["schemas"]["DayOrNull"];
                tarif_acheminement: components["schemas"]["Tariff"];
                date_publication: components["schemas"]["DayOrNull"];
                consommation_journaliere_plafond: components["schemas"]["WholeNumberText"];
                car: components["schemas"]["YearlyReference"];
                cja: components["schemas"]["DailyCapacity"];
                profil: components["schemas"]["ContractProfile"];
                modulation: components["schemas"]["Modulation"];
            };
            statut_restitution: null;
        };
        /**
         * @description Contract data of which the filter asked for a part; the rest is `null` or missing, as the world says
         *     [our convention, adict.md 11].
         */
        FilteredContractData: {
            pce: components["schemas"]["MeteringPointEcho"];
            donnees_contractuelles: {
                date_mes?: components["schemas"]["DayOrNull"];
                tarif_acheminement?: components["schemas"]["Tariff"];
                date_publication?: null;
                consommation_journaliere_plafond?: null;
                car?: components["schemas"]["YearlyReference"] | null;
                cja?: components["schemas"]["DailyCapacity"] | null;
                profil?: components["schemas"]["FilteredProfile"] | null;
                modulation?: null;
            };
            statut_restitution: null;
        };
        /** @description The profile alone [our convention, adict.md 11]. */
        FilteredProfile: {
            date_debut_profil_type_actuel?: components["schemas"]["DayOrNull"];
            date_fin_profil_type_actuel?: components["schemas"]["DayOrNull"];
            profil_type_actuel?: components["schemas"]["Profile"];
            profil_type_futur?: components["schemas"]["Profile"];
        };
        /** @description The contract, until version 1.6 of GRDF's documents [observed, adict.md 6.1]. */
        OldContractData: {
            pce: components["schemas"]["MeteringPointEcho"];
            donnees_contractuelles: {
                /** @description kWh. */
                car: number | null;
                cja: number | null;
                profil: {
                    profil_type_actuel: components["schemas"]["Profile"];
                };
                tarif_acheminement: components["schemas"]["Tariff"];
                date_mes: components["schemas"]["DayOrNull"];
            };
            statut_restitution: null;
        };
        /** @description Empty, or `null`; which of the two is unknown [our convention, adict.md 6.3]. */
        NoDetails: Record<string, never> | null;
        /** @description Why contract data are withheld [documented, adict.md 6.3]. */
        ContractError: {
            pce: components["schemas"]["MeteringPointEcho"];
            donnees_contractuelles: components["schemas"]["NoDetails"];
            statut_restitution: components["schemas"]["DataError"];
        };
        /** @description Where the meter stands [documented, adict.md 6.2]. */
        MeterSituation: {
            numero_rue: string | null;
            nom_rue: string | null;
            complement_adresse: string | null;
            code_postal: string | null;
            commune: string | null;
        };
        /**
         * @description How often the meter is read [documented, adict.md 6.2].
         * @enum {string}
         */
        Frequency: "6M" | "1M" | "MM" | "JJ";
        /**
         * @description Whether the customer serves the public interest (MIG) [documented, adict.md 6.2].
         * @enum {string|null}
         */
        PriorityCustomer: "Oui" | "Non" | null;
        /** @description Where the transport network hands over (PITD) [documented, adict.md 6.2]. */
        NetworkInterface: {
            identifiant_pitd: string | null;
            libelle_pitd: string | null;
        };
        /** @description The meter, since version 1.7 of GRDF's documents [documented, adict.md 6.2]. */
        TechnicalData: {
            pce: components["schemas"]["MeteringPointEcho"];
            donnees_techniques: {
                situation_compteur: components["schemas"]["MeterSituation"];
                caracteristiques_compteur: {
                    frequence: components["schemas"]["Frequency"];
                    client_sensible_mig: components["schemas"]["PriorityCustomer"];
                    /** @description G4, G6, … */
                    code_calibre: string | null;
                    code_debit: string | null;
                    code_debit_normalise: string | null;
                    /** @description Bar, as a string. */
                    pression_livraison: string | null;
                    matricule_compteur: string | null;
                };
                pitd: components["schemas"]["NetworkInterface"];
                regime_propriete: {
                    regime_propriete_compteur: string | null;
                    regime_propriete_convertisseur: string | null;
                    regime_propriete_poste: string | null;
                    regime_propriete_enregistreur: string | null;
                };
            };
            statut_restitution: null;
        };
        /** @description The meter, until version 1.6 of GRDF's documents [observed, adict.md 6.2]. */
        OldTechnicalData: {
            pce: components["schemas"]["MeteringPointEcho"];
            donnees_techniques: {
                situation_compteur: components["schemas"]["MeterSituation"];
                caracteristiques_compteur: {
                    frequence: components["schemas"]["Frequency"];
                    client_sensible_mig: components["schemas"]["PriorityCustomer"];
                };
                pitd: components["schemas"]["NetworkInterface"];
            };
            statut_restitution: null;
        };
        /** @description Why technical data are withheld [documented, adict.md 6.3]. */
        TechnicalError: {
            pce: components["schemas"]["MeteringPointEcho"];
            donnees_techniques: components["schemas"]["NoDetails"];
            statut_restitution: components["schemas"]["DataError"];
        };
        /** @description Credentials stand in the body [documented, adict.md 1.2]. */
        TokenRequest: {
            /** @enum {string} */
            grant_type: "client_credentials" | "authorization_code";
            client_id: string;
            /** Format: password */
            client_secret: string;
            /** @description The base path of the API to call, such as `/adict/v2` [documented, adict.md 1.1]. */
            scope?: string;
            /** @description From Client Connect. */
            code?: string;
            /**
             * Format: uri
             * @description The same as in the authorization request.
             */
            redirect_uri?: string;
        };
        /** @description The fields that are not in the query [inferred, adict.md 1.2]. */
        PartialTokenRequest: {
            /** @enum {string} */
            grant_type?: "client_credentials" | "authorization_code";
            client_id?: string;
            /** Format: password */
            client_secret?: string;
            /** @description The base path of the API to call, such as `/adict/v2` [documented, adict.md 1.1]. */
            scope?: string;
            /** @description From Client Connect. */
            code?: string;
            /**
             * Format: uri
             * @description The same as in the authorization request.
             */
            redirect_uri?: string;
        };
        /** @description SOFIT's answer; `scope` is followed by the user and the company [documented, adict.md 1.3]. */
        SofitToken: {
            /** @description A signed JWT (RS256) [observed, adict.md 1.4]. */
            access_token: string;
            scope?: string;
            /** @description A JWT (HS256), for an authorization code only [documented, adict.md 1.6]. */
            id_token?: string;
            /** @enum {string} */
            token_type: "Bearer";
            /** @description Seconds: 14399 or 14400 [documented, adict.md 1.3]. */
            expires_in: number;
        };
        /** @description OKTA's answer [documented, adict.md 1.3]. */
        OktaToken: {
            /** @description A signed JWT (RS256) [observed, adict.md 1.4]. */
            access_token: string;
            scope?: string;
            /** @description A JWT (HS256), for an authorization code only [documented, adict.md 1.6]. */
            id_token?: string;
            /** @enum {string} */
            token_type: "Bearer";
            /** @description Seconds: 14399 or 14400 [documented, adict.md 1.3]. */
            expires_in: number;
        };
        /** @description RFC 6749; the real bodies are unknown [inferred, adict.md 1.5]. */
        SofitError: {
            error_description: string;
            /** @enum {string} */
            error: "invalid_request" | "unsupported_grant_type" | "invalid_client" | "invalid_scope" | "invalid_grant";
        };
        /** @description RFC 6749 with OKTA's own fields; the real bodies are unknown [inferred, adict.md 1.5]. */
        OktaError: {
            /** @enum {string} */
            error: "invalid_request" | "unsupported_grant_type" | "invalid_client" | "invalid_scope" | "invalid_grant";
            error_description: string;
            errorCode: string;
            errorSummary: string;
            errorLink: string;
            errorId: string;
            errorCauses: unknown[];
        };
        /** @description A JSON Web Key Set [inferred, adict.md 1.4]. */
        KeySet: {
            keys: {
                /** @enum {string} */
                kty: "RSA";
                n: string;
                e: string;
                kid: string;
                /** @enum {string} */
                alg: "RS256";
                /** @enum {string} */
                use: "sig";
            }[];
        };
        /** @description The form of the consent page [our convention, adict.md 1.6]. */
        ConsentDecision: {
            /** @description The metering points to share, repeated. */
            point?: string[];
            /** @enum {string} */
            decision: "accept" | "refuse";
        };
    };
    responses: {
        /** @description Done [documented, adict.md 4.3]. */
        AccessRightsDone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessRightStatus"];
            };
        };
        /** @description Something broke at GRDF's [documented, adict.md 4.2, 4.3]. */
        AccessRightsFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessRightStatus"];
            };
        };
        /** @description The request is misshaped [documented, adict.md 4.2], or its `Authorization` header is [documented, adict.md 1.7]. */
        BadListRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessRightStatus"] | components["schemas"]["GatewayError"];
            };
        };
        /** @description The token is missing or expired [documented, adict.md 1.7, 4.2]. */
        ListUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"] | components["schemas"]["AccessRightStatus"];
            };
        };
        /** @description The request contradicts itself [documented, adict.md 4.2]. */
        ListConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AccessRightStatus"];
            };
        };
        /** @description A parameter is wrong [documented, adict.md 4.5], or the `Authorization` header is malformed [documented, adict.md 1.7]. */
        BadConsumptionRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-ndjson": string;
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /** @description Something broke at GRDF's [documented, adict.md 4.5]. */
        ConsumptionFailure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-ndjson": string;
            };
        };
        /**
         * @description A mandatory parameter is missing [documented, adict.md 1.7]; or there is no access right, where the world says 403
         *     for it and not 200 [our convention, adict.md 11].
         */
        ConsumptionForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
                "application/x-ndjson": string;
            };
        };
        /** @description The `Authorization` header is malformed [documented, adict.md 1.7]. */
        MalformedAuthorization: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /**
         * @description The token is missing, unknown or expired [documented, adict.md 1.7]. A world may word it with a code
         *     [our convention, adict.md 11].
         */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"] | components["schemas"]["AccessRightStatus"];
            };
        };
        /** @description A mandatory parameter is missing, or the token's scope does not fit [documented, adict.md 1.7]. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /**
         * @description The quota of the second or of the day is used up [documented, adict.md 7]. Its body, and `Retry-After`, are unknown
         *     and can be switched [our convention, adict.md 11].
         */
        TooManyRequests: {
            headers: {
                /**
                 * @description Seconds until the quota opens again; absent unless the world sends it [our convention, adict.md 11].
                 * @example 1
                 */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QuotaError"] | components["schemas"]["AccessRightStatus"];
            };
        };
        /**
         * @description GRDF is unavailable, as announced on its portal or not [documented, adict.md 1.7]. The body is unknown: the key of the
         *     gateway's 401 [our convention, adict.md 11].
         */
        Unavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
        /**
         * @description The systems behind the gateway took too long; try again [documented, adict.md 1.7]. The body is unknown: the key of the
         *     gateway's 401 [our convention, adict.md 11].
         */
        TimedOut: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GatewayError"];
            };
        };
    };
    parameters: {
        /**
         * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
         * @example 09999999900617
         */
        MeteringPoint: string;
        /**
         * @description The right's id, from the declaration or the list [documented, adict.md 2.9].
         * @example f13a3109-39a7-47a0-8017-3192620dee4e
         */
        AccessRightId: string;
        /**
         * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
         *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
         * @example 2023-09
         */
        Period: string;
        /**
         * @description First day, together with `date_fin` [documented, adict.md 4.6].
         * @example 2023-01-01
         */
        From: string;
        /**
         * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
         * @example 2023-02-01
         */
        To: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    declareAccessRight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessRightDeclaration"];
            };
        };
        responses: {
            /** @description The right was recorded [documented, adict.md 2.5]. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclaredAccessRight"];
                };
            };
            /**
             * @description A field is missing or misshaped [documented, adict.md 4.1], or the `Authorization` header is malformed
             *     [documented, adict.md 1.7].
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"] | components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The metering point does not exist [documented, adict.md 4.1]. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"];
                };
            };
            /** @description The declaration does not fit the metering point, the contract, or a right that exists [documented, adict.md 4.1]. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something broke at GRDF's [documented, adict.md 4.1]. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"];
                };
            };
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    listAccessRights: {
        parameters: {
            query?: {
                /**
                 * @deprecated
                 * @description Left over from an older version, without effect [documented, adict.md 2.7].
                 * @example droits
                 */
                object?: string;
                /**
                 * @deprecated
                 * @description Left over from an older version, without effect [documented, adict.md 2.7].
                 * @example 1
                 */
                statut_controle?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Every right of the caller, then the status line; the status line alone where there is none
             *     [documented, adict.md 2.3]. A world may choose the older framing in one object.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "application/json": components["schemas"]["WrappedAccessRights"] | components["schemas"]["AccessRightStatus"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["ListUnauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ListConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["AccessRightsFailure"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    searchAccessRights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessRightFilter"];
            };
        };
        responses: {
            /**
             * @description The rights that match, then the status line; the status line alone where there is none
             *     [documented, adict.md 2.3]. A world may choose the older framing in one object.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "application/json": components["schemas"]["WrappedAccessRights"] | components["schemas"]["AccessRightStatus"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["ListUnauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["ListConflict"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["AccessRightsFailure"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    revokeAccessRight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The right's id, from the declaration or the list [documented, adict.md 2.9].
                 * @example f13a3109-39a7-47a0-8017-3192620dee4e
                 */
                id_droit_acces: components["parameters"]["AccessRightId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["AccessRightsDone"];
            400: components["responses"]["MalformedAuthorization"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description No such right of the caller [documented, adict.md 4.3]. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"];
                };
            };
            /** @description The right is in no state to be revoked [documented, adict.md 4.3]. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something broke, or the id is no UUID [documented, adict.md 4.3]. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"];
                };
            };
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    submitProofs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The right's id, from the declaration or the list [documented, adict.md 2.9].
                 * @example f13a3109-39a7-47a0-8017-3192620dee4e
                 */
                id_droit_acces: components["parameters"]["AccessRightId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["Proofs"];
            };
        };
        responses: {
            200: components["responses"]["AccessRightsDone"];
            /** @description The request is no multipart form with files [documented, adict.md 4.3]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"] | components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description The files, or the right, do not allow it [documented, adict.md 4.3]. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessRightStatus"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["AccessRightsFailure"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    publishedConsumption: {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description The consumptions, or one line that says why there are none [documented, adict.md 4.4]. A fault on the way
             *     gives a line with code `2000100` whose `periode` tells what to ask again [inferred, adict.md 2.3].
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadConsumptionRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ConsumptionForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ConsumptionFailure"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    informativeConsumption: {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days, or one line that says why there are none [documented, adict.md 4.4]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadConsumptionRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ConsumptionForbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ConsumptionFailure"];
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    publishedInjection: {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The injections, or one line that says why there are none [documented, adict.md 4.4]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description A parameter is wrong [documented, adict.md 4.5], or the `Authorization` header is malformed [documented, adict.md 1.7]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description A mandatory parameter is missing, or the right is [documented, adict.md 1.7]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/x-ndjson": string;
                };
            };
            /** @description The path is not served, where a world has the defects of the sandbox's version 6 [observed, adict.md 8.7]; the words are ours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something broke at GRDF's [documented, adict.md 4.5]. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    publishedInjectionOldPath: {
        parameters: {
            query?: {
                /**
                 * @description A year `YYYY`, month `YYYY-NN`, week `YYYY-WNN` or day of the year `YYYY-NNN`, in place of the dates. The forms
                 *     that begin with `PN-` are accepted, and nowhere explained [documented, adict.md 4.6].
                 * @example 2023-09
                 */
                periode?: components["parameters"]["Period"];
                /**
                 * @description First day, together with `date_fin` [documented, adict.md 4.6].
                 * @example 2023-01-01
                 */
                date_debut?: components["parameters"]["From"];
                /**
                 * @description Last day, after `date_debut` and not after today [documented, adict.md 4.6].
                 * @example 2023-02-01
                 */
                date_fin?: components["parameters"]["To"];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The injections, or one line that says why there are none [documented, adict.md 4.4]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description A parameter is wrong [documented, adict.md 4.5], or the `Authorization` header is malformed [documented, adict.md 1.7]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description A mandatory parameter is missing, or the right is [documented, adict.md 1.7]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/x-ndjson": string;
                };
            };
            /** @description The path is not served, where a world has the defects of the sandbox's version 6 [observed, adict.md 8.7]; the words are ours. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something broke at GRDF's [documented, adict.md 4.5]. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    contractData: {
        parameters: {
            query?: {
                /**
                 * @description Repeatable in GRDF's Postman collection, comma-separated in its Swagger file; both are read [documented, adict.md 2.12].
                 * @example [
                 *       "car",
                 *       "tarif_acheminement"
                 *     ]
                 */
                filtre?: ("car" | "cja" | "profil_type_actuel" | "tarif_acheminement" | "date_mes")[];
            };
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract in today's shape, or in the one before 2024, or the reason why not [documented, adict.md 6]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractData"] | components["schemas"]["FilteredContractData"] | components["schemas"]["OldContractData"] | components["schemas"]["ContractError"];
                };
            };
            /** @description A parameter is wrong [documented, adict.md 4.5], or the `Authorization` header is malformed [documented, adict.md 1.7]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractError"] | components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description A mandatory parameter is missing, or the right is [documented, adict.md 1.7]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"] | components["schemas"]["ContractError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something broke at GRDF's [documented, adict.md 4.5]. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractError"];
                };
            };
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    technicalData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The metering point (PCE): `GI` and six digits (MM, JJ), or fourteen digits (6M, 1M) [documented, adict.md 4.6].
                 * @example 09999999900617
                 */
                id_pce: components["parameters"]["MeteringPoint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meter in today's shape, or in the one before 2024, or the reason why not [documented, adict.md 6]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnicalData"] | components["schemas"]["OldTechnicalData"] | components["schemas"]["TechnicalError"];
                };
            };
            /** @description A parameter is wrong [documented, adict.md 4.5], or the `Authorization` header is malformed [documented, adict.md 1.7]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnicalError"] | components["schemas"]["GatewayError"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description A mandatory parameter is missing, or the right is [documented, adict.md 1.7]. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"] | components["schemas"]["TechnicalError"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Something broke at GRDF's [documented, adict.md 4.5]. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnicalError"];
                };
            };
            503: components["responses"]["Unavailable"];
            504: components["responses"]["TimedOut"];
        };
    };
    sofitToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /**
             * @description A token [documented, adict.md 1.3]. For an authorization code also an `id_token`, whose claim
             *     `consentements` lists the new rights [observed, adict.md 1.6].
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SofitToken"];
                };
            };
            /** @description The request is misshaped, or asks for what it may not have [inferred, adict.md 1.5]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SofitError"];
                };
            };
            /** @description The client is unknown, or its secret is wrong [inferred, adict.md 1.5]. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SofitError"];
                };
            };
        };
    };
    sofitTokenByQuery: {
        parameters: {
            query: {
                /**
                 * @description Always `/externeGrdf` [inferred, adict.md 1.2].
                 * @example /externeGrdf
                 */
                realm: "/externeGrdf";
                /**
                 * @description As in the body
                 * @example client_credentials
                 */
                grant_type?: string;
                /**
                 * @description As in the body
                 * @example wattif
                 */
                client_id?: string;
                /**
                 * @description As in the body
                 * @example wattif-secret
                 */
                client_secret?: string;
                /**
                 * @description As in the body
                 * @example /adict/v2
                 */
                scope?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PartialTokenRequest"];
            };
        };
        responses: {
            /**
             * @description A token [documented, adict.md 1.3]. For an authorization code also an `id_token`, whose claim
             *     `consentements` lists the new rights [observed, adict.md 1.6].
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SofitToken"];
                };
            };
            /** @description The request is misshaped, or asks for what it may not have [inferred, adict.md 1.5]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SofitError"];
                };
            };
            /** @description The client is unknown, or its secret is wrong [inferred, adict.md 1.5]. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SofitError"];
                };
            };
        };
    };
    oktaToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A token [documented, adict.md 1.3]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OktaToken"];
                };
            };
            /** @description The request is misshaped, or asks for what it may not have [inferred, adict.md 1.5]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OktaError"];
                };
            };
            /** @description The client is unknown, or its secret is wrong [inferred, adict.md 1.5]. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OktaError"];
                };
            };
        };
    };
    sofitKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Web Key Set (RFC 7517) [inferred, adict.md 1.4]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
        };
    };
    oktaKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JSON Web Key Set (RFC 7517) [inferred, adict.md 1.4]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
        };
    };
    sofitAuthorize: {
        parameters: {
            query: {
                /**
                 * @description The application [documented, adict.md 1.6].
                 * @example wattif
                 */
                client_id: string;
                /**
                 * @description Always `code` [documented, adict.md 1.6].
                 * @example code
                 */
                response_type: "code";
                /**
                 * @description Always `openid` [documented, adict.md 1.6].
                 * @example openid
                 */
                scope: "openid";
                /**
                 * @description Where the browser goes afterwards [documented, adict.md 1.6].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri: string;
                /**
                 * @description Handed back as it came [documented, adict.md 1.6].
                 * @example af0ifjsldkj
                 */
                state?: string;
                /**
                 * @description `prenom;nom;email;TIERS`; with `|` before MODOP v1.4 [documented, adict.md 1.6].
                 * @example Jeanne;Martin;jeanne.martin@example.com;BabaTech
                 */
                login_hint?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consent page [our convention, adict.md 1.6]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Back to the third party [documented, adict.md 1.6]. */
            302: {
                headers: {
                    /**
                     * @description `redirect_uri?code=…&iss=…&client_id=…&state=…`, or `redirect_uri?error=…&state=…`
                     * @example http://localhost:3000/callback?code=5f0c9d8a&iss=https%3A%2F%2Fsofit-sso-oidc.grdf.fr&client_id=wattif&state=af0ifjsldkj
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Client, redirect address or metering point are unknown, so that there is nothing to consent to [our convention, adict.md 1.6]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    sofitDecide: {
        parameters: {
            query: {
                /**
                 * @description The application [documented, adict.md 1.6].
                 * @example wattif
                 */
                client_id: string;
                /**
                 * @description Always `code` [documented, adict.md 1.6].
                 * @example code
                 */
                response_type: "code";
                /**
                 * @description Always `openid` [documented, adict.md 1.6].
                 * @example openid
                 */
                scope: "openid";
                /**
                 * @description Where the browser goes afterwards [documented, adict.md 1.6].
                 * @example http://localhost:3000/callback
                 */
                redirect_uri: string;
                /**
                 * @description Handed back as it came [documented, adict.md 1.6].
                 * @example af0ifjsldkj
                 */
                state?: string;
                /**
                 * @description `prenom;nom;email;TIERS`; with `|` before MODOP v1.4 [documented, adict.md 1.6].
                 * @example Jeanne;Martin;jeanne.martin@example.com;BabaTech
                 */
                login_hint?: string;
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
            /** @description Back to the third party [documented, adict.md 1.6]. */
            302: {
                headers: {
                    /**
                     * @description `redirect_uri?code=…&iss=…&client_id=…&state=…`, or `redirect_uri?error=…&state=…`
                     * @example http://localhost:3000/callback?code=5f0c9d8a&iss=https%3A%2F%2Fsofit-sso-oidc.grdf.fr&client_id=wattif&state=af0ifjsldkj
                     */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Client, redirect address or metering point are unknown, so that there is nothing to consent to [our convention, adict.md 1.6]. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
}
