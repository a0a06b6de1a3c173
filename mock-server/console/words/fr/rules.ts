import type { RulesWords } from '../en/rules.ts';

type Said = Readonly<Record<string, string>>;

const records = (count: string): string =>
  Number(count) <= 1 ? `${count} enregistrement` : `${count} enregistrements`;

const endings: Said = {
  reset: 'la connexion est rompue',
  end: 'le corps se termine',
  stall: 'le corps s’arrête et la connexion reste ouverte',
};

const cutPlace = ({ afterRecords = '0', inside, afterBytes }: Said): string => {
  if (afterBytes !== undefined) return `après ${afterBytes} octets`;
  return inside === 'true'
    ? `au milieu de l’enregistrement ${Number(afterRecords) + 1}`
    : `après ${records(afterRecords)}`;
};

const clockOf = ({ clock }: Said): string => (clock === 'world' ? 'en temps du monde' : 'en temps réel');

export const fr: RulesWords = {
  title: 'Règles en vigueur',
  deeds: {
    refuse: ({ reason = '', afterRecords }) =>
      `refuse : ${reason}${afterRecords === undefined ? '' : `, après ${records(afterRecords)}`}`,
    answer: ({ status = '' }) => `répond avec le statut ${status}`,
    page: ({ status = '503' }) => `répond par la page d’erreur du gestionnaire, statut ${status}`,
    empty: ({ status = '200' }) => `répond par un corps vide, statut ${status}`,
    reset: () => 'rompt la connexion avant de répondre',
    silence: () => 'ne répond jamais',
    delay: (said) => `commence la réponse ${said.by} plus tard, ${clockOf(said)}`,
    cut: (said) => `coupe le corps : ${endings[said.how ?? 'reset']} ${cutPlace(said)}`,
    pause: (said) =>
      `s’arrête ${said.by}, ${clockOf(said)}, après ${said.afterRecords ? records(said.afterRecords) : 'chaque enregistrement'}`,
    drip: ({ bytesPerSecond = '' }) => `envoie le corps à ${bytesPerSecond} octets par seconde`,
    garble: ({ record = '1' }) => `rend l’enregistrement ${record} illisible comme JSON`,
    duplicate: ({ record }) =>
      `envoie deux fois ${record === undefined ? 'chaque enregistrement' : `l’enregistrement ${record}`}`,
    drop: ({ record = '' }) => `omet l’enregistrement ${record}`,
    reorder: ({ how }) =>
      how === 'neighbours'
        ? 'intervertit les deux premiers enregistrements'
        : 'envoie les enregistrements dans l’ordre inverse',
    framing: ({ as = '' }) => `sépare autrement les enregistrements : ${as}`,
    prefix: () => 'met du texte devant le corps',
    'content-type': ({ type = '' }) => `annonce le type de contenu ${type}`,
    replace: ({ values = '', record }) =>
      `remplace des valeurs dans ${record === undefined ? 'chaque enregistrement' : `l’enregistrement ${record}`} : ${values}`,
    stale: ({ by = '' }) => `répond comme il y a ${by}`,
    event: ({ event = '' }) => `fait survenir un événement juste avant : ${event}`,
    'token-dies': () => 'fait mourir le jeton de l’appel',
  },
  none: 'Aucune règle n’est en vigueur : chaque appel reçoit sa réponse habituelle.',
  list: 'Règles en vigueur, la plus récente d’abord',
  count: (count, of) => (of === 1 ? '1 règle.' : `${count} règles.`),
  rule: 'Règle',
  what: 'Ce qu’elle fait',
  where: 'Où',
  counters: 'Compteurs',
  heals: 'Disparaît dans',
  never: 'reste',
  everywhere: 'chaque appel',
  everyOperation: 'toutes les opérations',
  meter: (id) => `compteur ${id}`,
  application: (id) => `application ${id}`,
  gateway: 'avant la vérification du jeton',
  chance: (percent) => `au hasard, ${percent} des appels`,
  from: (time) => `à partir de ${time}`,
  until: (time) => `jusqu’à ${time}`,
  afterCalls: (count) => `après ${count} ${Number(count) <= 1 ? 'appel qui fonctionne' : 'appels qui fonctionnent'}`,
  atMost: (count) => (count === '1' ? 'une fois' : `${count} fois au plus`),
  byScenario: 'du scénario',
  waits: (calls, of) => (of === 1 ? 'agit après encore 1 appel' : `agit après encore ${calls} appels`),
  acts: 'agit au prochain appel',
  may: 'agit peut-être au prochain appel',
  spent: 'épuisée',
  seen: (calls, of) => (of <= 1 ? `${calls} appel vu` : `${calls} appels vus`),
  acted: (fired, of) => (of === 0 ? 'n’a pas agi' : of === 1 ? 'a agi une fois' : `a agi ${fired} fois`),
  actedOf: (fired, times) => `a agi ${fired} fois sur ${times}`,
  units: { day: 'j', hour: 'h', minute: 'min', second: 's' },
  remove: (id) => `Retirer ${id}`,
  restore: 'Réarmer les règles épuisées',
  resetAll: 'Retirer toutes les règles',
  resetAsk: (count) => `Retirer toutes les règles en vigueur (${count}) ? Les scénarios qui en ont posé prennent fin.`,
  resetDo: 'Les retirer',
  leave: 'Les laisser',
  order: {
    title: 'Poser une règle',
    kind: 'Ce qu’elle fait',
    kinds: {
      refuse: 'Refuser, dans les mots du gestionnaire',
      answer: 'Répondre avec un statut et un corps au choix',
      page: 'Répondre par la page d’erreur du gestionnaire',
      empty: 'Répondre par un corps vide',
      reset: 'Rompre la connexion',
      silence: 'Ne jamais répondre',
      delay: 'Commencer la réponse plus tard',
      cut: 'Couper le corps',
      pause: 'S’arrêter entre les enregistrements',
      drip: 'Envoyer lentement',
      garble: 'Rendre un enregistrement illisible',
      duplicate: 'Envoyer deux fois des enregistrements',
      drop: 'Omettre un enregistrement',
      reorder: 'Changer l’ordre des enregistrements',
      framing: 'Séparer autrement les enregistrements',
      prefix: 'Mettre du texte devant le corps',
      'content-type': 'Annoncer un autre type de contenu',
      replace: 'Remplacer des valeurs',
      stale: 'Répondre avec d’anciennes données',
      event: 'Faire survenir un événement juste avant',
      'token-dies': 'Faire mourir le jeton',
    },
    words: 'Ses propres mots (JSON)',
    operator: 'Gestionnaire',
    operation: 'Opération',
    meter: 'Compteur',
    application: 'Application',
    any: 'indifférent',
    after: 'Appels qui fonctionnent avant',
    times: 'Agit au plus, fois',
    timeToLive: 'Disparaît après, en temps réel',
    timeToLiveHint: 'comme PT10M',
    order: 'La mettre en vigueur',
    done: (id) => `La règle ${id} est en vigueur.`,
    noJson: 'Ses propres mots ne sont pas du JSON :',
  },
  reserved: {
    title: 'Compteurs réservés',
    about: 'Ils répondent toujours par la même anomalie, pour les programmes dont le code ne peut pas être changé.',
    notHere: 'Ce monde ne les a pas : il a été créé sans le parc reserved.',
    of: (operator, count) => `${operator} (${count})`,
    id: 'Compteur',
    does: 'Ce que répondent ses appels',
    operations: 'Opérations',
  },
};
