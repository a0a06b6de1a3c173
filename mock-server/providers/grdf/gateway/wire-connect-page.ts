import type { PointSummary } from '../../../core/provider.ts';

/** Why the consent page cannot be shown, or its form not be taken. */
export type PageError = 'unknown-client' | 'bad-redirect' | 'bad-response-type' | 'unknown-point' | 'no-point';

const errorTexts = {
  'unknown-client': "L'application (client_id) est inconnue.",
  'bad-redirect': "L'adresse de retour (redirect_uri) manque ou n'est pas une URL.",
  'bad-response-type': 'Le paramètre response_type doit valoir « code ».',
  'unknown-point': 'Ce PCE est inconnu :',
  'no-point': "Aucun PCE n'a été choisi.",
} satisfies Record<PageError, string>;

/** The page on which the holder consents. Its look is ours; the real one is GRDF's customer space. */
export function consentPage(shown: {
  readonly company: string;
  /** First name, last name and mail from `login_hint`, as far as given. */
  readonly hint: readonly string[];
  readonly points: readonly PointSummary[];
  /** Where the form goes: the address of this very page. */
  readonly action: string;
}): string {
  const [firstName = '', lastName = '', mail = ''] = shown.hint;
  const greeting = firstName || lastName ? `Bonjour ${firstName} ${lastName}` : 'Bonjour';
  const rows = shown.points.map(pointRow).join('\n');
  return layout(
    'Votre consentement',
    `<h1>${escaped(greeting.trim())},</h1>
<p><strong>${escaped(shown.company)}</strong> souhaite accéder à vos données de gaz${mail ? ` (compte ${escaped(mail)})` : ''}.</p>
<form method="post" action="${escaped(shown.action)}">
<fieldset><legend>Vos points de livraison</legend>
${rows}
<label>Autre PCE <input name="point" autocomplete="off" pattern="GI[0-9]{6}|[0-9]{14}"></label>
</fieldset>
<p><button name="decision" value="accept">J'accepte</button> <button name="decision" value="refuse" class="quiet">Je refuse</button></p>
</form>`,
  );
}

/** The page that says why there is nothing to consent to. */
export function errorPage(error: PageError, about?: string): string {
  const text = about ? `${errorTexts[error]} ${about}` : errorTexts[error];
  return layout('Demande impossible', `<h1>Demande impossible</h1>\n<p>${escaped(text)}</p>`);
}

function pointRow({ meteringPointId, holder, postcode, city }: PointSummary): string {
  const label = `${meteringPointId}, ${holder.name}, ${postcode} ${city}`;
  return `<label><input type="checkbox" name="point" value="${escaped(meteringPointId)}"> ${escaped(label)}</label>`;
}

function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:38rem;margin:3rem auto;padding:0 1rem}
fieldset{border:1px solid #8888;border-radius:.5rem;padding:1rem}
label{display:block;margin:.4rem 0}
button{font:inherit;padding:.5rem 1.2rem;border:1px solid #0a6e5c;border-radius:.4rem;background:#0a6e5c;color:#fff}
button.quiet{background:none;color:inherit}
footer{margin-top:3rem;color:#777;font-size:.85rem}
</style></head><body>
${body}
<footer>Page simulée par wattif ; aucune donnée réelle.</footer>
</body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
