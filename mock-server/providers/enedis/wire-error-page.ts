/** The page of the firewall in front of the old portal: title and sentence are recorded (enedis.md 4.1), the rest is our convention. */
export const errorPage = `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Erreur</title></head>
<body><p>Votre requete n'a pas pu aboutir.</p></body>
</html>
`;
