import type { Sentences } from '../../sentences.ts';

/** Values on the sheet of a meter, how an application comes to a right, and what its quotas count. */
export const sheets: Sentences = {
  yes: 'oui',
  no: 'non',
  consumption: 'consommation',
  production: 'production',
  both: 'consommation et production',
  injection: 'injection',
  home: 'logement',
  'electric-home': 'logement tout électrique',
  cooking: 'cuisson',
  'street-lighting': 'éclairage public',
  office: 'bureaux',
  school: 'école',
  hall: 'salle',
  pool: 'piscine',
  pump: 'pompage',
  solar: 'panneaux solaires',
  industry: 'industrie',
  biomethane: 'biométhane',
  "The application declares a right with the holder's name, postcode and mail address; the holder then answers by mail.":
    'L’application déclare un droit avec le nom du titulaire, son code postal et son adresse de courriel ; le titulaire répond ensuite par courriel.',
  'The application has no right yet.': 'L’application n’a pas encore de droit.',
  'The application has declared a right, which the holder has not answered yet.':
    'L’application a déclaré un droit, auquel le titulaire n’a pas encore répondu.',
  'The application has an active right.': 'L’application a un droit actif.',
  'The application has a right that the holder is asked about again.':
    'L’application a un droit au sujet duquel le titulaire est de nouveau interrogé.',
  'The application had a right that was refused.': 'L’application avait un droit, qui a été refusé.',
  'The application had a right that was revoked.': 'L’application avait un droit, qui a été révoqué.',
  'The application had a right that has ended.': 'L’application avait un droit, qui a pris fin.',
  "The customer agrees on the operator's page: send the browser to the authorize address, where the meter is picked or its number typed in.":
    'Le client donne son accord sur la page du gestionnaire : envoyer le navigateur à l’adresse d’autorisation, où il choisit son compteur ou en saisit le numéro.',
  'A sandbox client answers without a page: the last digit of the state says which one, and the browser comes back at once.':
    'Un client fictif répond sans page : le dernier chiffre de « state » dit lequel, et le navigateur revient aussitôt.',
  'The application has no consent yet.': 'L’application n’a pas encore de consentement.',
  'The application has a consent: given on {1}, for a term until {2}.':
    'L’application a un consentement, donné le {1} pour une durée allant jusqu’au {2}.',
  'The application has a consent that waits for new terms to be accepted: given on {1}, for a term until {2}.':
    'L’application a un consentement qui attend que de nouvelles conditions soient acceptées, donné le {1} pour une durée allant jusqu’au {2}.',
  'The consent was revoked: given on {1}, for a term until {2}.':
    'Le consentement a été révoqué ; il avait été donné le {1} pour une durée allant jusqu’au {2}.',
  'The consent has ended: given on {1}, for a term until {2}.':
    'Le consentement a pris fin ; il avait été donné le {1} pour une durée allant jusqu’au {2}.',
  'The consent ended when the customer moved out: given on {1}, for a term until {2}.':
    'Le consentement a pris fin quand le client a déménagé ; il avait été donné le {1} pour une durée allant jusqu’au {2}.',
  'Calls of an application in one second, all APIs together, by the size of its park.':
    'Appels d’une application en une seconde, toutes API confondues, selon la taille de son parc.',
  'Calls of an application in one day, all APIs together, by the size of its park.':
    'Appels d’une application en un jour, toutes API confondues, selon la taille de son parc.',
  'Calls of an application in one second in v5 and v4, all APIs together.':
    'Appels d’une application en une seconde, en v5 et v4, toutes API confondues.',
  'Calls of an application in one hour in v5 and v4, all APIs together.':
    'Appels d’une application en une heure, en v5 et v4, toutes API confondues.',
  'Calls of an application in one second to each API of 2026.':
    'Appels d’une application en une seconde à chaque API de 2026.',
  'Calls of an application in one hour to each API of 2026.':
    'Appels d’une application en une heure à chaque API de 2026.',
};
