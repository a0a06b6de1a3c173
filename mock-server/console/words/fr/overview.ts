import type { OverviewWords } from '../en/overview.ts';

const windows = { second: 'par seconde', hour: 'par heure', day: 'par jour' };
const many = (count: number, one: string, more: string): string => (count < 2 ? one : more);

export const fr: OverviewWords = {
  clock: {
    title: 'Horloge',
    freeze: 'Arrêter l’horloge',
    run: 'Laisser avancer l’horloge',
    speed: 'Vitesse',
    speeds: {
      '1': 'celle du temps réel',
      '60': 'une minute par seconde',
      '3600': 'une heure par seconde',
      '86400': 'un jour par seconde',
    },
    otherSpeed: (times) => `${times} fois le temps réel`,
    whereTo: 'Regarder ce qui vient, puis avancer',
    steps: {
      PT1H: '+1 heure',
      P1D: '+1 jour',
      P3D: '+3 jours',
      P1M: '+1 mois',
      'next-publication': 'Prochaine publication',
      'next-state-change': 'Prochain changement d’état',
    },
    pick: 'Date et heure (Paris)',
    which: 'Laquelle',
    first: (time) => `la première ${time} (heure d’été)`,
    second: (time) => `la seconde ${time} (heure d’hiver)`,
  },
  preview: {
    title: 'Ce qui se passerait',
    hint: 'Choisir un pas ou une date : ce qui se passe d’ici là est listé avant que l’horloge ne bouge.',
    to: (instant, distance) => `Le ${instant}, ${distance}`,
    noSuchTime:
      'Cette heure n’existe pas à Paris : au passage à l’heure d’été, une heure est sautée. En choisir une autre.',
    nothingComes: 'Rien de tel n’arrivera de soi-même, aussi loin que l’on puisse voir.',
    already: 'L’horloge y est déjà.',
    back: 'C’est un retour en arrière. Rien de ce qui a été fait n’est défait : ce qui est postérieur reste enregistré. Pour repartir de zéro, réinitialiser le monde.',
    move: 'Avancer l’horloge',
    moveBack: 'Reculer l’horloge',
    moved: (instant) => `L’horloge est maintenant au ${instant}.`,
    changes: (count, of) =>
      of === 0
        ? 'Aucun droit ni consentement ne change d’état.'
        : `${count} ${many(of, 'droit ou consentement change d’état', 'droits ou consentements changent d’état')}`,
    publications: (count, of) =>
      of === 0 ? 'Rien n’est publié.' : `${count} ${many(of, 'publication attendue', 'publications attendues')}`,
    more: 'La liste n’est pas complète.',
    others: (count) => `et ${count} de plus`,
  },
  world: {
    title: 'Monde',
    name: 'Nom',
    id: 'Identifiant',
    seed: 'Graine',
    parks: 'Parcs',
    rights: 'Droits au départ',
    rightsNone: 'aucun',
    rightsActive: 'sur chaque point des parcs',
    dialects: 'Réglages modifiés',
    explain: 'Les refus disent pourquoi (x-wattif-why)',
    reset: 'Réinitialiser …',
    resetAsk: (name) =>
      `Remettre le monde « ${name} » dans son état de départ ? Son horloge, ses droits, son journal, ses compteurs et ses réglages seront perdus ; les identifiants restent.`,
    resetDo: (name) => `Réinitialiser « ${name} »`,
    discard: 'Supprimer …',
    discardAsk: (name) =>
      `Supprimer le monde « ${name} » ? Tout ce qui s’y est passé sera perdu, et ses identifiants ne marcheront plus.`,
    discardDo: (name) => `Supprimer « ${name} »`,
    keep: 'Le garder',
    always: 'Le monde « default » existe toujours : il se réinitialise, il ne se supprime pas.',
  },
  worlds: {
    title: 'Tous les mondes',
    now: 'Horloge (Paris)',
    shown: 'affiché ici',
    make: 'Créer un monde',
    name: 'Nom',
    seed: 'Graine',
    anySeed: 'un mot ou un nombre',
    begins: 'Commence le (Paris)',
    realTime: 'À l’heure réelle si rien n’est indiqué.',
    clock: 'Horloge',
    clocks: { frozen: 'arrêtée', running: 'avance' },
    park: 'Parc',
    rights: 'Droits au départ',
    quotas: 'Quotas',
    switches: { enforced: 'appliqués', off: 'désactivés' },
    do: 'Créer le monde',
    noSuchTime: 'Cette heure n’existe pas à Paris ; en choisir une autre.',
  },
  applications: {
    title: 'Applications',
    clientId: 'Identifiant client',
    clientSecret: 'Secret client',
    copyId: 'Copier l’identifiant',
    copySecret: 'Copier le secret',
    company: 'Société',
    parkSize: 'Compteurs suivis',
    redirectUri: 'Adresse de retour',
    limits: 'Limites propres',
    environment: 'Environnement',
    copyEnvironment: 'Copier les variables',
    commands: (title) => `${title} : un jeton et un premier appel`,
    copyCommands: 'Copier les commandes',
    noRights:
      'Ce monde a commencé sans aucun droit : l’accès à un compteur est refusé tant qu’un droit d’accès n’est pas actif.',
    tryPoints: 'Points à essayer :',
  },
  dialects: {
    title: 'Comportements',
    summary: 'Là où les sources laissent un comportement ouvert, ce monde peut en choisir un autre',
    usual: (value) => `${value} (par défaut)`,
  },
  quotas: {
    title: 'Quotas',
    switch: 'Les quotas sont appliqués',
    off: 'Les quotas sont désactivés dans ce monde : rien n’est compté, aucun appel n’est refusé pour dépassement.',
    frozen: 'L’horloge est arrêtée : aucune jauge ne se remplit tant qu’on ne l’avance pas.',
    limit: 'Limite',
    left: 'Reste',
    fullAt: 'De nouveau pleine (Paris)',
    full: 'pleine',
    gauge: (left, limit, window) =>
      `reste ${left} sur ${limit} ${limit === '1' ? 'appel' : 'appels'} ${windows[window]}`,
    over: (calls) => `${calls} de trop`,
    each: (apis, used) =>
      `${apis} limites propres à une API, dont ${used === '0' ? 'aucune entamée' : used === '1' ? '1 entamée' : `${used} entamées`}`,
  },
};
