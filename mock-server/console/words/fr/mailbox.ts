import type { MailboxWords } from '../en/mailbox.ts';

const kinds = {
  'validation-request': 'le titulaire doit valider',
  information: 'le titulaire est informé',
  'proof-control': 'des preuves sont demandées',
  'access-right-obsolete': 'un droit est devenu obsolète',
};

export const fr: MailboxWords = {
  kinds,
  about: 'Le simulateur invente ces courriels : expéditeurs, titulaires et adresses sont fictifs.',
  aboutServer: 'Aucun n’est réellement envoyé, sauf si SMTP_URL désigne un serveur de messagerie.',
  list: 'Courriels, le plus récent en premier',
  when: 'Quand',
  from: 'De',
  to: 'À',
  subject: 'Objet',
  kind: 'Pourquoi',
  operator: 'Gestionnaire',
  recipient: 'Destinataire',
  none: 'Aucun courriel à cet instant du monde. GRDF écrit au titulaire quand un droit d’accès est déclaré, et au tiers quand des preuves sont demandées ou qu’un droit devient obsolète. Les clients d’Enedis ne reçoivent pas de courriel : ils consentent sur sa page.',
  noneMatch: 'Aucun courriel de ce genre.',
  count: (shown) => (shown === 1 ? '1 courriel.' : `${shown} courriels.`),
  more: (shown, all) => `Ce sont les ${shown} plus récents de ${all} courriels. Affinez par les filtres.`,
  back: 'Tous les courriels',
  gone: (id) => `Il n’y a pas de courriel « ${id} » à cet instant du monde.`,
  mail: 'Le courriel',
  mailFrame: (subject) => `Courriel : ${subject}`,
  holderPage: 'La page du titulaire',
  holderPageWhy: 'Ce que voit le titulaire derrière le lien du courriel. Ce qui est répondu ici compte dans le monde.',
  openPage: 'Répondre comme le titulaire',
  closePage: 'Fermer la page du titulaire',
  loadAgain: 'Recharger',
  noPage: 'Ce courriel n’appelle pas de réponse.',
  rights: 'Ses droits d’accès',
};
