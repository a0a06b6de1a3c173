import type { Duration } from './duration.ts';
import type { Version } from './wire-authorize.ts';

/** Why there is a page without anything to consent to. */
export type PageError = keyof typeof errorTexts;

const errorTexts = {
  refused: 'La demande de cette application ne peut pas être traitée.',
  'unknown-point': 'Ce PRM est inconnu :',
  'no-point': "Aucun compteur n'a été choisi.",
  'already-shared': 'Ce compteur est déjà partagé avec cette application :',
  // as seen on the real page during outages (enedis.md 1.4)
  'incompatible-meter': 'Compteur incompatible. Il doit collecter les données listées ci-dessus',
  outage: 'Une erreur est survenue, pour revenir au site client veuillez fermer cette fenêtre',
} as const;

/** A meter that the customer can pick. */
export interface OfferedPoint {
  readonly meteringPointId: string;
  readonly holder: string;
  readonly place: string;
  /** Sandbox client whose meter it is. */
  readonly sandboxClient?: number;
}

/** The page on which the customer consents. Its look is ours; the real one is in the operator's customer space. */
export function consentPage(shown: {
  readonly company: string;
  readonly duration: Duration;
  readonly points: readonly OfferedPoint[];
  readonly version: Version;
  /** Where the form goes: the address of this very page. */
  readonly action: string;
}): string {
  const several = shown.version === 'first';
  const rows = shown.points
    .map((point, index) => pointRow(point, several ? 'checkbox' : 'radio', index === 0))
    .join('\n');
  return layout(
    'Partage de vos données',
    `<p class="eyebrow">Partage de vos données d'électricité</p>
<h1><strong>${escaped(shown.company)}</strong> souhaite accéder à vos données</h1>
<ul class="what">
<li>vos consommations et productions quotidiennes</li>
<li>vos courbes de charge et vos puissances maximales</li>
<li>les caractéristiques de votre contrat et vos coordonnées</li>
</ul>
<p>Durée du partage : <strong>${durationText(shown.duration)}</strong>. Vous pouvez y mettre fin à tout moment.</p>
<form method="post" action="${escaped(shown.action)}">
<fieldset><legend>${several ? 'Vos compteurs' : 'Votre compteur'}</legend>
${rows}
<label class="other">Autre PRM <input name="point" inputmode="numeric" autocomplete="off" pattern="[0-9]{14}" placeholder="14 chiffres"></label>
</fieldset>
<p class="buttons"><button name="decision" value="accept">J'accepte</button> <button name="decision" value="refuse" class="quiet">Je refuse</button></p>
</form>`,
  );
}

/** The page that says why there is nothing to consent to. */
export function errorPage(error: PageError, about?: string): string {
  const text = about ? `${errorTexts[error]} ${about}` : errorTexts[error];
  return layout('Demande impossible', `<h1>Demande impossible</h1>\n<p>${escaped(text)}</p>`);
}

/** The page of the firewall (enedis.md 1.4). */
export function notFoundPage(): string {
  return layout('Page introuvable', '<h1>La page que vous recherchez n’existe pas</h1>');
}

/** A duration in words: `1 an et 4 mois`. */
export function durationText({ years, months, weeks, days }: Duration): string {
  const parts = [counted(years, 'an'), counted(months, 'mois'), counted(weeks, 'semaine'), counted(days, 'jour')];
  const said = parts.filter((part) => part !== '');
  const last = said.pop() ?? '';
  return said.length > 0 ? `${said.join(', ')} et ${last}` : last;
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return count === 1 || unit.endsWith('s') ? `${count} ${unit}` : `${count} ${unit}s`;
}

function pointRow(point: OfferedPoint, type: 'checkbox' | 'radio', checked: boolean): string {
  const { meteringPointId: id, holder, place, sandboxClient } = point;
  const client = sandboxClient === undefined ? '' : `client fictif ${sandboxClient}, `;
  return `<label class="meter"><input type="${type}" name="point" value="${escaped(id)}"${checked ? ' checked' : ''}>
<span><b>${escaped(id)}</b><br>${escaped(`${client}${holder}, ${place}`)}</span></label>`;
}

function layout(title: string, body: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>
:root{color-scheme:light dark;--accent:#1423dc;--ink:#10142b;--paper:#fff;--line:#cfd3e6;--ground:#eef0fa;font:1rem/1.5 system-ui,sans-serif}
@media (prefers-color-scheme:dark){:root{--accent:#8f9bff;--ink:#e9ebf7;--paper:#171a2b;--line:#3a3f5c;--ground:#0e101c}}
body{margin:0;padding:2rem 1rem;background:var(--ground);color:var(--ink)}
main{max-width:36rem;margin:auto;padding:2rem;background:var(--paper);border-radius:1rem;box-shadow:0 1px 3px #0003}
h1{font-size:1.4rem;font-weight:500;line-height:1.3;margin:0 0 1rem}
.eyebrow{margin:0 0 .3rem;color:var(--accent);font-size:.85rem;font-weight:600}
.what{padding-left:1.2rem}
fieldset{border:0;padding:0;margin:1.5rem 0}
legend{font-weight:600;margin-bottom:.5rem}
.meter{display:flex;gap:.8rem;align-items:flex-start;padding:.7rem .9rem;margin:.5rem 0;border:1px solid var(--line);border-radius:.6rem;cursor:pointer}
.meter:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.meter input{margin-top:.35rem;accent-color:var(--accent)}
.other{display:block;margin:1rem 0}
.other input{font:inherit;padding:.35rem .6rem;border:1px solid var(--line);border-radius:.4rem;background:none;color:inherit}
button{font:inherit;padding:.6rem 1.4rem;border:1px solid var(--accent);border-radius:2rem;background:var(--accent);color:var(--paper);cursor:pointer}
button.quiet{background:none;color:inherit}
footer{max-width:36rem;margin:1rem auto;color:#777;font-size:.85rem}
</style></head><body>
<main>
${body}
</main>
<footer>Page simulée par wattif ; aucune donnée réelle.</footer>
</body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
