import { type Fact, fact } from '../../../core/fact.ts';

/** What is built in about the words of tokens on the wire. */
export const tokenWordFacts = {
  consentScopes: fact({
    about: 'Scopes of a token that is bound to a consent; the two of production are formed like the recorded ones.',
    certainty: 'observed',
    source: 'enedis.md 1.2 (CONS); production: our convention',
    value: [
      '/v3/customers/usage_points/addresses.GET',
      '/v3/customers/usage_points/contracts.GET',
      '/v4/metering_data/daily_consumption.GET',
      '/v3/customers/contact_data.GET',
      '/v4/metering_data/consumption_max_power.GET',
      '/v4/metering_data/consumption_load_curve.GET',
      '/v3/customers/identity.GET',
      '/v4/metering_data/daily_production.GET',
      '/v4/metering_data/production_load_curve.GET',
    ],
  }),
} satisfies Record<string, Fact>;
