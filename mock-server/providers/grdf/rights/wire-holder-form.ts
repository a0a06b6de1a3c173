import { type Html, html } from '../../../core/html.ts';
import type { AccessRight } from './access-right.ts';
import type { Decision } from './holder-page.ts';

/** Characters that a reason or a comment may have (our convention). */
export const longestRemark = 500;

/** Reasons to choose from; that a holder gives one is documented (adict.md 3.3), the list is our convention. */
const reasons = [
  'Je ne connais pas cette société',
  'Je n’ai pas donné mon accord',
  'Je ne souhaite pas partager ces données',
  'Je ne suis plus titulaire de ce contrat de gaz',
  'Autre motif',
] as const;

const decisions = {
  accept: 'J’accepte l’accès à ces données',
  refuse: 'Je refuse l’accès à ces données',
} as const satisfies Record<Decision, string>;

/** The fields by which the holder answers for one point, filled in as they were sent. */
export function answerFields({ id, meteringPointId }: AccessRight, sent?: URLSearchParams): Html {
  const reason = sent?.get(`reason.${id}`) ?? '';
  return html`<fieldset>
<legend>Votre réponse pour le PCE ${meteringPointId}</legend>
${(['accept', 'refuse'] as const).map((decision) => choice(id, decision, sent?.get(`decision.${id}`) === decision))}
<div class="why">
<label for="reason.${id}">Motif du refus (facultatif)</label>
<select id="reason.${id}" name="reason.${id}">
<option value="">Choisir un motif</option>
${reasons.map((text) => html`<option${text === reason && html` selected`}>${text}</option>\n`)}</select>
<label for="comment.${id}">Commentaire (facultatif)</label>
<textarea id="comment.${id}" name="comment.${id}" rows="3" maxlength="${longestRemark}">
${sent?.get(`comment.${id}`) ?? ''}</textarea>
</div>
</fieldset>`;
}

function choice(id: string, decision: Decision, checked: boolean): Html {
  const name = `decision.${id}`;
  return html`<label class="choice"><input type="radio" name="${name}" value="${decision}"${checked && html` checked`}> ${decisions[decision]}</label>\n`;
}
