import type { Sentences } from '../../sentences.ts';

/** What an event does, what it needs, and what it can be told. */
export const events: Sentences = {
  'The holder agrees, in the mail or in the own space: the right becomes active and opens its data.':
    'Le titulaire accepte, dans le courriel ou dans son espace : le droit devient actif et ouvre ses données.',
  'A right that waits for validation, or is to be checked again.': 'Un droit à valider, ou à revérifier.',
  'The holder refuses in the mail, and may tell why: the right is refused, a new declaration makes a new one.':
    'Le titulaire refuse dans le courriel, et peut dire pourquoi : le droit est refusé, une nouvelle déclaration en crée un nouveau.',
  'A right that waits for validation.': 'Un droit à valider.',
  'The holder takes the consent back in the own space: data calls answer 1000014 at once.':
    'Le titulaire retire son consentement dans son espace : les appels de données répondent aussitôt 1000014.',
  'An active right, or one to be checked again.': 'Un droit actif, ou à revérifier.',
  'The holder moves out: every right to the point becomes obsolete, data calls answer 1000000.':
    'Le titulaire déménage : tous les droits sur le point deviennent obsolètes, les appels de données répondent 1000000.',
  'A point of the park; rights to it are not needed.': 'Un point du parc ; il n’a pas besoin de droits.',
  'The gas contract ends: every right to the point becomes obsolete, declarations answer 1000000004.':
    'Le contrat de gaz prend fin : tous les droits sur le point deviennent obsolètes, les déclarations répondent 1000000004.',
  'A point of the park whose contract has not ended; rights to it are not needed.':
    'Un point du parc dont le contrat n’a pas pris fin ; il n’a pas besoin de droits.',
  'The operator revokes the right at the holder’s request; data calls say so.':
    'Le gestionnaire révoque le droit à la demande du titulaire ; les appels de données le disent.',
  'The operator makes the right obsolete; data calls say so, or answer 1000011 when its proofs were the cause.':
    'Le gestionnaire rend le droit obsolète ; les appels de données le disent, ou répondent 1000011 si ses preuves en sont la cause.',
  'A right that is not refused, revoked or obsolete.': 'Un droit qui n’est ni refusé, ni révoqué, ni obsolète.',
  'The operator has the right checked again: its data close until the holder accepts.':
    'Le gestionnaire fait revérifier le droit : ses données se ferment jusqu’à ce que le titulaire accepte.',
  'An active right.': 'Un droit actif.',
  'The operator opens a control: proofs are awaited within 20 working days; the data stay open.':
    'Le gestionnaire ouvre un contrôle : des preuves sont attendues sous 20 jours ouvrés ; les données restent ouvertes.',
  'An active right that is not under control.': 'Un droit actif qui n’est pas sous contrôle.',
  'The operator finds the proofs valid.': 'Le gestionnaire juge les preuves valides.',
  'A right whose control is open.': 'Un droit dont le contrôle est ouvert.',
  'The operator finds the proofs not valid; the right stays active until the operator makes it obsolete.':
    'Le gestionnaire juge les preuves non valides ; le droit reste actif jusqu’à ce que le gestionnaire le rende obsolète.',
  'The third party’s contract with the operator expires: data calls say so, states stay as they are.':
    'Le contrat du tiers avec le gestionnaire expire : les appels de données le disent, les états ne changent pas.',
  'A contract that is valid.': 'Un contrat valide.',
  'The third party’s contract with the operator is renewed: data calls answer again.':
    'Le contrat du tiers avec le gestionnaire est renouvelé : les appels de données répondent de nouveau.',
  'A contract that expired.': 'Un contrat expiré.',
  'The operator suspends the third party for misuse: data calls say so, states stay as they are.':
    'Le gestionnaire suspend le tiers pour usage abusif : les appels de données le disent, les états ne changent pas.',
  'A third party that is not suspended.': 'Un tiers qui n’est pas suspendu.',
  'The operator lifts the suspension of the third party: data calls answer again.':
    'Le gestionnaire lève la suspension du tiers : les appels de données répondent de nouveau.',
  'A third party that is suspended.': 'Un tiers suspendu.',
  'The use of a gas day is set right: its lines and all later indexes follow, and say so.':
    'La consommation d’une journée gazière est rectifiée : ses lignes et tous les index suivants en tiennent compte, et le disent.',
  'A gas day that is over, since the point was commissioned.':
    'Une journée gazière terminée, depuis la mise en service du point.',
  'What was due on a day comes some days later; until then, clients find nothing.':
    'Ce qui était attendu un jour arrive quelques jours plus tard ; d’ici là, les clients ne trouvent rien.',
  'A day whose publication is still to come.': 'Un jour dont la publication est encore à venir.',
  'Another meter is put in: a reading closes the old one, the index goes on from the new one.':
    'Un autre compteur est posé : un relevé ferme l’ancien, l’index repart du nouveau.',
  'A point whose contract lasts.': 'Un point dont le contrat est en cours.',
  'The holder changes supplier: a reading splits the line of that day.':
    'Le titulaire change de fournisseur : un relevé coupe en deux la ligne de ce jour.',
  'The meter is read at another frequency from a day on, such as 6M to 1M when it begins to communicate.':
    'Le compteur est relevé à une autre fréquence à partir d’un jour, par exemple de 6M à 1M quand il commence à communiquer.',
  'A frequency that goes with the form of the identifier: 6M and 1M, or MM and JJ.':
    'Une fréquence qui va avec la forme du numéro : 6M et 1M, ou MM et JJ.',
  'The network tariff changes: a reading splits the line of that day, contract data tell the new tariff.':
    'Le tarif d’acheminement change : un relevé coupe en deux la ligne de ce jour, les données contractuelles donnent le nouveau tarif.',
  'The customer consents, as on the authorize page: data calls answer, and a consent that was live ends.':
    'Le client consent, comme sur la page d’autorisation : les appels de données répondent, et un consentement en cours prend fin.',
  'Sandbox client 8 revokes at once.': 'Le client fictif 8 révoque aussitôt.',
  'A point of the world.': 'Un point du monde.',
  'The customer takes the consent back in the own account: data calls answer 403 ADAM-DC-0008 at once.':
    'Le client retire son consentement dans son compte : les appels de données répondent aussitôt 403 ADAM-DC-0008.',
  'A live consent.': 'Un consentement en cours.',
  'The consent ends before its term, as after a change of meter or supplier: data calls answer ADAM-DC-0008.':
    'Le consentement prend fin avant son terme, comme après un changement de compteur ou de fournisseur : les appels de données répondent ADAM-DC-0008.',
  'The customer moves out: every consent to the point ends, data calls answer ADAM-DC-0007, and the next holder’s service begins on that day.':
    'Le client déménage : tous les consentements sur le point prennent fin, les appels de données répondent ADAM-DC-0007, et le service du titulaire suivant commence ce jour-là.',
  'A day from the present holder’s first on, a year ahead at most; consents are not needed.':
    'Un jour à partir du premier du titulaire actuel, un an à l’avance au plus ; sans besoin de consentement.',
  'The customer is to accept new terms in the own account: data calls fail until that is done.':
    'Le client doit accepter de nouvelles conditions dans son compte : les appels de données échouent jusque-là.',
  'A consent that does not await terms already.': 'Un consentement qui n’attend pas déjà de conditions.',
  'The customer accepts the new terms: data calls answer again.':
    'Le client accepte les nouvelles conditions : les appels de données répondent de nouveau.',
  'A consent that awaits them.': 'Un consentement qui les attend.',
  'An application registers the address to which the browser goes back after a consent.':
    'Une application enregistre l’adresse à laquelle le navigateur revient après un consentement.',
  'An application; what was registered before is replaced.':
    'Une application ; ce qui était enregistré avant est remplacé.',
  'An application loses its subscription to an API: its calls answer 403 with the code 900908.':
    'Une application perd son abonnement à une API : ses appels répondent 403 avec le code 900908.',
  'An application that subscribes to the API.': 'Une application abonnée à l’API.',
  'An application subscribes to an API again.': 'Une application s’abonne de nouveau à une API.',
  'An application that does not subscribe to the API.': 'Une application qui n’est pas abonnée à l’API.',
  'The customer switches the collection of the load curve on (from tomorrow on) or off (from today on).':
    'Le client active la collecte de la courbe de charge (à partir de demain) ou la désactive (à partir d’aujourd’hui).',
  'A point whose collection is not so already.': 'Un point dont la collecte n’est pas déjà ainsi.',
  'A day comes late, or its curve in two parts: the data of the day are missing until then.':
    'Une journée arrive en retard, ou sa courbe en deux fois : les données du jour manquent jusque-là.',
  'A day that is not out yet.': 'Un jour qui n’est pas encore publié.',
  'What is missing of a day comes now: the hole is filled, all its points are there.':
    'Ce qui manque d’une journée arrive maintenant : le trou est comblé, tous ses points sont là.',
  'A day that should be out, and lacks something.':
    'Un jour qui devrait être publié, et à qui il manque quelque chose.',
  'A day is set right: its energy becomes what is told, its curve and its peak follow, and so do the indexes.':
    'Une journée est rectifiée : son énergie devient celle indiquée, sa courbe et sa pointe suivent, les index aussi.',
  'A day that is out.': 'Un jour déjà publié.',
  'A new meter is put up at midnight: its serial number is another, its index begins anew, and its curve may have other intervals.':
    'Un nouveau compteur est posé à minuit : son numéro de série change, son index repart, et sa courbe peut avoir un autre pas.',
  'A day whose first index is not out yet.': 'Un jour dont le premier index n’est pas encore publié.',
  'The intervals of the curve have another length from an hour on: one answer may hold both.':
    'Le pas de la courbe change à partir d’une heure : une même réponse peut contenir les deux.',
  'Why.': 'Pourquoi.',
  'In the holder’s words.': 'Avec les mots du titulaire.',
  'Day (YYYY-MM-DD) of the move; today unless told.': 'Jour (AAAA-MM-JJ) du déménagement ; aujourd’hui par défaut.',
  'Day (YYYY-MM-DD) of the end; today unless told.': 'Jour (AAAA-MM-JJ) de la fin ; aujourd’hui par défaut.',
  'Set when the proofs were not valid.': 'À indiquer quand les preuves n’étaient pas valides.',
  'The gas day.': 'La journée gazière.',
  'Cubic metres used on that day.': 'Mètres cubes consommés ce jour-là.',
  'What the reading is called since; corrected unless told.': 'Qualité du relevé depuis ; corrigé par défaut.',
  'Day on which the lines are due; the next one unless told.':
    'Jour où les lignes sont attendues ; le prochain par défaut.',
  'How many days later; 1 unless told.': 'Combien de jours plus tard ; 1 par défaut.',
  'Gas day it holds from; today unless told.': 'Journée gazière d’effet ; aujourd’hui par défaut.',
  'What the new dial shows, m³; 0 unless told.': 'Ce qu’affiche le nouveau compteur, en m³ ; 0 par défaut.',
  'ISO 8601, three years at most; P3Y unless told.': 'ISO 8601, trois ans au plus ; P3Y par défaut.',
  'An http(s) address.': 'Une adresse http(s).',
  'Only this API; all unless told.': 'Seulement cette API ; toutes par défaut.',
  'On or off.': 'Active ou non.',
  'Day (YYYY-MM-DD). The first that is not out unless told.': 'Jour (AAAA-MM-JJ). Le premier non publié par défaut.',
  'Days of delay; until dayCompleted unless told.': 'Jours de retard ; jusqu’à dayCompleted par défaut.',
  'First hours of the curve that come in time.': 'Premières heures de la courbe qui arrivent à temps.',
  'Day (YYYY-MM-DD).': 'Jour (AAAA-MM-JJ).',
  'Wh of the day.': 'Wh de la journée.',
  'Consumption unless told.': 'Consommation par défaut.',
  'Day (YYYY-MM-DD). Tomorrow unless told.': 'Jour (AAAA-MM-JJ). Demain par défaut.',
  'Wh on the dials of the new meter; 0 unless told.': 'Wh aux cadrans du nouveau compteur ; 0 par défaut.',
  'Minutes, or as PT10M; as before unless told.': 'Minutes, ou comme PT10M ; comme avant par défaut.',
  'Minutes, or as PT10M.': 'Minutes, ou comme PT10M.',
  'Clock hour (Paris); 0 unless told.': 'Heure à la pendule (Paris) ; 0 par défaut.',
};
