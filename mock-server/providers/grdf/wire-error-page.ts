/** What a browser, or a program, gets when the operator's front fails: no source has its words, they are our convention. */
export const errorPage = `<!DOCTYPE html>
<html lang="fr">
<head><meta charset="utf-8"><title>Service indisponible</title></head>
<body><h1>Service momentanément indisponible</h1><p>Une opération de maintenance est en cours. Veuillez réessayer ultérieurement.</p></body>
</html>
`;
