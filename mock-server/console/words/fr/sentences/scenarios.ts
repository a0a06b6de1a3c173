import type { Sentences } from '../../sentences.ts';

/** What each scenario does. */
export const scenarios: Sentences = {
  'The token dies in the middle of a job: the first calls answer, then the same token gets a 401.':
    'Le jeton expire au milieu d’un traitement : les premiers appels répondent, puis le même jeton reçoit un 401.',
  'Every token is refused with a 401, however new it is.': 'Tout jeton est refusé par un 401, si récent soit-il.',
  'A stale token is answered by a 403 in place of a 401, once.':
    'Un jeton périmé reçoit un 403 au lieu d’un 401, une fois.',
  'The older token server resets every connection; the newer one answers.':
    'L’ancien serveur de jetons coupe chaque connexion ; le nouveau répond.',
  'Calls answer 429 at random, though they are a second apart.':
    'Des appels répondent 429 au hasard, bien qu’espacés d’une seconde.',
  'The calls of the day are used up in the morning: every call answers 429 until midnight.':
    'Les appels du jour sont épuisés dès le matin : tout appel répond 429 jusqu’à minuit.',
  'The 429 has no body at all, and no header tells when to come back.':
    'Le 429 n’a aucun corps, et aucun en-tête ne dit quand revenir.',
  'The whole API answers 503 for a while, as the portal announced.':
    'Toute l’API répond 503 un moment, comme le portail l’avait annoncé.',
  'Every call answers 503 with an HTML page where JSON should be.':
    'Tout appel répond 503 avec une page HTML au lieu de JSON.',
  'An HTML page comes with status 200 where JSON should be.':
    'Une page HTML arrive avec le statut 200 au lieu de JSON.',
  'A call waits for long, then the gateway gives up with a 504.':
    'Un appel attend longtemps, puis la passerelle abandonne avec un 504.',
  'A call is taken and never answered; the connection stays open.':
    'Un appel est reçu et reste sans réponse ; la connexion reste ouverte.',
  'The connection breaks between two lines, after the last day of the first month.':
    'La connexion se rompt entre deux lignes, après le dernier jour du premier mois.',
  'The stream ends cleanly, but lines are missing: nothing in it tells.':
    'Le flux se termine proprement, mais il manque des lignes : rien ne le signale.',
  'The answer ends in the middle of a line.': 'La réponse s’arrête au milieu d’une ligne.',
  'The stream stops in the middle and the connection stays open: no line, no end.':
    'Le flux s’arrête en chemin et la connexion reste ouverte : ni ligne, ni fin.',
  'A stream that began well says 2000100 after some lines, with the period to ask again.':
    'Un flux bien commencé dit 2000100 après quelques lignes, avec la période à redemander.',
  'The first calls answer 500 with the code 2000000, the next ones work.':
    'Les premiers appels répondent 500 avec le code 2000000, les suivants aboutissent.',
  'The holder revokes the consent between two calls of a job: the next one answers 1000014.':
    'Le titulaire révoque son consentement entre deux appels d’un traitement : le suivant répond 1000014.',
  'The holder moves out between two calls of a job: the right is obsolete, the next call answers 1000000.':
    'Le titulaire déménage entre deux appels d’un traitement : le droit est obsolète, l’appel suivant répond 1000000.',
  'GRDF asks for proofs of a consent: the list of rights says so, the data stay open meanwhile.':
    'GRDF demande les preuves d’un consentement : la liste des droits le dit, les données restent ouvertes entre-temps.',
  'GRDF finds the proofs not valid and makes the right obsolete: data calls answer 1000011.':
    'GRDF juge les preuves non valides et rend le droit obsolète : les appels de données répondent 1000011.',
  'GRDF has a right checked again: its data close until the holder accepts.':
    'GRDF fait revérifier un droit : ses données se ferment jusqu’à ce que le titulaire accepte.',
  'GRDF suspends the third party for misuse: every data call says so with status 200, while the list shows all rights as active.':
    'GRDF suspend le tiers pour usage abusif : tout appel de données le dit avec le statut 200, tandis que la liste montre tous les droits actifs.',
  "The third party's own contract with GRDF expires: every data call says so with status 200.":
    'Le contrat du tiers avec GRDF expire : tout appel de données le dit avec le statut 200.',
  'A data call answers status 200 with an error inside and no data.':
    'Un appel de données répond avec le statut 200, une erreur à l’intérieur et aucune donnée.',
  'Informative data come as zero bytes with status 200.':
    'Les données informatives arrivent en zéro octet avec le statut 200.',
  'Lines of NDJSON come under the label application/json.':
    'Des lignes NDJSON arrivent sous l’étiquette application/json.',
  'The sandbox has the defects of April 2024: declarations refused, objects pretty-printed and glued, injections on another path.':
    'Le bac à sable a les défauts d’avril 2024 : déclarations refusées, objets mis en forme et collés, injections sur un autre chemin.',
  'Objects are printed over several lines and glued together without a line between them.':
    'Les objets sont écrits sur plusieurs lignes et collés, sans saut de ligne entre eux.',
  'A no-break space (U+00A0) stands before the body.': 'Une espace insécable (U+00A0) précède le corps.',
  'Blank lines stand between and after the lines of a stream.':
    'Des lignes vides se trouvent entre les lignes d’un flux et après elles.',
  'The first right is listed twice.': 'Le premier droit est listé deux fois.',
  'The list of rights ends without its final status line.':
    'La liste des droits se termine sans sa dernière ligne de statut.',
  'The rights come inside one JSON object, as years ago, in place of lines.':
    'Les droits arrivent dans un seul objet JSON, comme autrefois, au lieu de lignes.',
  'The states of rights are printed in the masculine, as one client claims of 2025.':
    'Les états des droits sont écrits au masculin, comme un client le dit de 2025.',
  'Contract and technical data come in the shape before version 1.7: numbers for texts, keys missing.':
    'Les données contractuelles et techniques arrivent sous leur forme d’avant la version 1.7 : nombres au lieu de textes, clés absentes.',
  'Declarations answer 500 with 2000000010, a code that stands in no document.':
    'Les déclarations répondent 500 avec 2000000010, un code qui ne figure dans aucun document.',
  'What is due next at a point comes some days later.':
    'La prochaine publication d’un point arrive quelques jours plus tard.',
  'The last days are missing for a while, then come all at once.':
    'Les derniers jours manquent un moment, puis arrivent tous ensemble.',
  'A day that was read already is corrected between two calls: its volume and energy change.':
    'Une journée déjà lue est rectifiée entre deux appels : son volume et son énergie changent.',
  'One line of a stream comes twice.': 'Une ligne d’un flux arrive deux fois.',
  'The newest line comes first.': 'La ligne la plus récente arrive en premier.',
  'The answer leaves drop by drop.': 'La réponse part au goutte-à-goutte.',
  'The token dies in the middle of a job: the first calls answer, then the same token gets a 401 with the code 900901.':
    'Le jeton expire au milieu d’un traitement : les premiers appels répondent, puis le même jeton reçoit un 401 avec le code 900901.',
  'Every token is refused with a 401: the signature cannot be verified.':
    'Tout jeton est refusé par un 401 : la signature ne peut être vérifiée.',
  'The token server takes client credentials from the query string no longer.':
    'Le serveur de jetons n’accepte plus les identifiants dans la chaîne de requête.',
  'The token server resets the connection a few times.': 'Le serveur de jetons coupe la connexion quelques fois.',
  'In the first five minutes of every hour, calls answer 429 at random.':
    'Dans les cinq premières minutes de chaque heure, des appels répondent 429 au hasard.',
  'The calls of the hour are used up: every call answers 429 with the time at which it opens again.':
    'Les appels de l’heure sont épuisés : tout appel répond 429 avec l’heure de réouverture.',
  'Daily series answer 404 no_data_found until noon, then all is there.':
    'Les séries quotidiennes répondent 404 no_data_found jusqu’à midi, puis tout est là.',
  'Yesterday comes out at ten in place of eight.': 'La veille est publiée à dix heures au lieu de huit.',
  'The next day comes out with its first hours only; the rest comes a day later.':
    'La prochaine journée n’est publiée qu’avec ses premières heures ; le reste arrive un jour plus tard.',
  'The next day comes out some days late.': 'La prochaine journée est publiée avec quelques jours de retard.',
  'A day that was read already is corrected between two calls: its energy changes.':
    'Une journée déjà lue est rectifiée entre deux appels : son énergie change.',
  'A day comes out late, and is corrected later still.': 'Une journée est publiée en retard, puis rectifiée plus tard.',
  'The daily totals are there, the curves of the same days are not yet.':
    'Les totaux quotidiens sont là, pas encore les courbes des mêmes jours.',
  'Answers lack the last days for a while, as if nothing had come out since.':
    'Les derniers jours manquent un moment aux réponses, comme si rien n’avait été publié depuis.',
  'Two points of a curve are absent: no zero, no null, no sign.':
    'Deux points d’une courbe sont absents : ni zéro, ni null, ni signe.',
  'A curve is made of null values alone.': 'Une courbe n’est faite que de valeurs null.',
  'Every value is a real zero.': 'Toutes les valeurs sont de vrais zéros.',
  'From noon of the next day on, the curve has ten-minute intervals: one answer holds both lengths.':
    'À partir du lendemain midi, la courbe est au pas de dix minutes : une même réponse contient les deux pas.',
  'An hour of a curve comes twice under the same stamps, as on the last Sunday of October.':
    'Une heure d’une courbe arrive deux fois sous les mêmes horodatages, comme le dernier dimanche d’octobre.',
  'An hour of a curve is not there, as on the last Sunday of March.':
    'Une heure d’une courbe est absente, comme le dernier dimanche de mars.',
  'Points come newest first.': 'Les points arrivent du plus récent au plus ancien.',
  'A customer has just consented, and for a day data calls answer 500 technical_error.':
    'Un client vient de consentir, et pendant un jour les appels de données répondent 500 technical_error.',
  'A customer has just consented, and the list of services is still empty.':
    'Un client vient de consentir, et la liste des services est encore vide.',
  'The services of an authorisation are listed back to front.':
    'Les services d’une autorisation sont listés à l’envers.',
  'The customer revokes the consent between two calls of a job: the next one answers 403 ADAM-DC-0008.':
    'Le client révoque son consentement entre deux appels d’un traitement : le suivant répond 403 ADAM-DC-0008.',
  'The customer moves out between two calls of a job: the next one answers ADAM-DC-0007.':
    'Le client déménage entre deux appels d’un traitement : le suivant répond ADAM-DC-0007.',
  'A consent is gone before its term, and nobody knows why.':
    'Un consentement a disparu avant son terme, et personne ne sait pourquoi.',
  'The customer is to accept new terms in the own account: data calls fail without saying so.':
    'Le client doit accepter de nouvelles conditions dans son compte : les appels de données échouent sans le dire.',
  'The application loses its subscription: calls answer 403 with the code 900908.':
    'L’application perd son abonnement : les appels répondent 403 avec le code 900908.',
  'The customer APIs are forbidden by the gateway, the metering APIs answer.':
    'Les API client sont interdites par la passerelle, les API de mesure répondent.',
  'The v5 and v4 APIs are stopped; those of 2026 answer.': 'Les API v5 et v4 sont arrêtées ; celles de 2026 répondent.',
  'The APIs of 2026 are not served yet; those of v5 answer.':
    'Les API de 2026 ne sont pas encore servies ; celles de la v5 répondent.',
  'The texts of errors are French.': 'Les textes des erreurs sont en français.',
  'A curve of exactly seven days is refused as too long.':
    'Une courbe de sept jours exactement est refusée comme trop longue.',
  'Just after midnight in Paris, an end of today is refused as in the future.':
    'Juste après minuit à Paris, une fin au jour même est refusée comme future.',
  'The first calls answer 500 technical_error, the next ones work.':
    'Les premiers appels répondent 500 technical_error, les suivants aboutissent.',
  'A 500 comes as plain text where JSON should be.': 'Un 500 arrive en texte brut au lieu de JSON.',
  'An empty JSON object comes with status 200.': 'Un objet JSON vide arrive avec le statut 200.',
  'An answer has status 200 and no byte of body.': 'Une réponse a le statut 200 et pas un octet de corps.',
  'An error comes as an opaque object with a message id and no reason.':
    'Une erreur arrive comme un objet opaque, avec un identifiant de message et sans motif.',
  'The gateway answers 503 with a fault about its own insides.':
    'La passerelle répond 503 avec une erreur sur ses propres entrailles.',
  'For a while every call answers 503 Service Unavailable.':
    'Pendant un moment, tout appel répond 503 Service Unavailable.',
  'An HTML page comes where JSON should be.': 'Une page HTML arrive au lieu de JSON.',
  'JSON comes under the label application/octet-stream.': 'Du JSON arrive sous l’étiquette application/octet-stream.',
  'The contracts of v5 come under the label text/plain.': 'Les contrats de la v5 arrivent sous l’étiquette text/plain.',
  'The body ends in the middle: the JSON is not closed.': 'Le corps s’arrête au milieu : le JSON n’est pas refermé.',
  'Answers begin late, and are right.': 'Les réponses commencent tard, et sont justes.',
  'The browser comes back from the consent with the word unusable for a code, and zeros for the point.':
    'Le navigateur revient du consentement avec le mot unusable pour code, et des zéros pour le point.',
  'Several points in the address of return are joined by a comma.':
    'Plusieurs points dans l’adresse de retour sont joints par une virgule.',
  'The browser comes back to a malformed address, without the question mark.':
    'Le navigateur revient à une adresse mal formée, sans le point d’interrogation.',
  "The customer agrees, and the operator's side fails: the browser comes back with a server error.":
    'Le client est d’accord, et le côté du gestionnaire échoue : le navigateur revient avec une erreur de serveur.',
  'The consent page calls the meter incompatible, whatever the meter: the browser never comes back.':
    'La page de consentement dit le compteur incompatible, quel qu’il soit : le navigateur ne revient jamais.',
};
