import { fr } from '@faker-js/faker';

/** The French words of Faker, and nothing else of it. */
export const faker = { definitions: fr };
