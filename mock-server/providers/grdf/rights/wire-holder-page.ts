import type { Reply } from '../../../core/exchange.ts';
import { type Html, html } from '../../../core/html.ts';
import type { World } from '../../../core/world.ts';
import { daysToAnswer } from './access-right-state.ts';
import type { FormError, HolderPage, Outcome, ShownRight } from './holder-page.ts';
import { frenchDay, linesAbout } from './wire-french.ts';
import { answerFields } from './wire-holder-form.ts';
import { holderStyle } from './wire-holder-style.ts';
import { happenedText, lateText, stateText } from './wire-holder-words.ts';

const errorTexts = {
  'no-answer': 'Aucune réponse n’a été choisie : indiquez pour au moins un PCE si vous acceptez ou refusez l’accès.',
  'too-long': 'Un motif ou un commentaire est trop long : raccourcissez-le, puis envoyez de nouveau votre réponse.',
} satisfies Record<FormError, string>;

/**
 * The page on which the holder answers, for GRDF's own (adict.md 3.4 knows that it takes a choice for each point, and a
 * reason and a comment; look and words are our convention). It needs no script. A form without an answer is a 400, one of
 * which something came too late a 409.
 */
export function holderPageReply(page: HolderPage, world: World): Reply {
  const late = page.outcomes.some(({ taken }) => !taken);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
    'cache-control': 'no-store',
  };
  return { kind: 'text', status: page.error ? 400 : late ? 409 : 200, text: htmlOf(page, world), headers };
}

function htmlOf(page: HolderPage, world: World): string {
  const { company } = page.letter;
  const waiting = page.rights.filter(({ waits }) => waits);
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.outcomes.length > 0 ? 'Votre réponse' : 'Demande d’accès à vos données de gaz'}</title>
<style>${holderStyle}</style>
</head>
<body>
<main>
<h1>Demande d’accès à vos données de gaz</h1>
${page.error && html`<p class="notice problem" role="alert">${errorTexts[page.error]}</p>`}
${page.outcomes.length > 0 && resultOf(page)}
<p>La société <strong>${company}</strong> déclare détenir votre ${page.kind === 'person' ? 'consentement' : 'autorisation'} et demande à GRDF l’accès aux données ci-dessous.</p>
${waiting.length > 0 && html`<p>${termOf(page)}</p>`}
<form method="post">
${page.rights.map((shown) => sectionOf(shown, page, world))}
${waiting.length > 0 && html`<p><button>Envoyer ma réponse</button></p>`}
</form>
</main>
<footer>Page simulée par wattif (monde « ${world.name} ») : elle n’est pas de GRDF et ne concerne aucune donnée réelle.</footer>
</body>
</html>
`.text;
}

// "Without an answer at the end of 3 days (2 days)", as the workshop document has it; asked again, nothing runs out.
function termOf({ kind, answerUntil, rights }: HolderPage): string {
  if (!rights.some(({ standing }) => standing.state === 'toValidate')) {
    return 'GRDF vous demande de vérifier cet accès : confirmez-le, ou mettez-y fin.';
  }
  const silence = kind === 'person' ? 'refusé' : 'activé';
  return (
    `Vous pouvez répondre jusqu’au ${frenchDay(answerUntil)} inclus, PCE par PCE. ` +
    `Sans réponse de votre part au bout de ${daysToAnswer[kind]} jours, l’accès est ${silence}.`
  );
}

function resultOf({ outcomes, letter }: HolderPage): Html {
  const problem = outcomes.some(({ taken }) => !taken);
  return html`<section class="notice ${problem && 'problem'}" role="status" aria-label="Votre réponse" tabindex="-1" autofocus>
<h2>Votre réponse</h2>
<ul>${outcomes.map((outcome) => html`<li><strong>PCE ${outcome.right.meteringPointId}</strong> : ${outcomeText(outcome, letter.company)}</li>`)}</ul>
</section>`;
}

function outcomeText(outcome: Outcome, company: string): string {
  if (!outcome.taken) return lateText(outcome, company);
  if (outcome.decision === 'accept') return `vous avez accepté l’accès. ${company} peut consulter ces données.`;
  return `vous avez refusé l’accès. ${company} ne peut pas consulter ces données.`;
}

function sectionOf(shown: ShownRight, page: HolderPage, world: World): Html {
  const { right, standing, waits } = shown;
  return html`<section class="point" aria-labelledby="point-${right.id}">
<h2 id="point-${right.id}">PCE ${right.meteringPointId}</h2>
<ul>${linesAbout(right, world).map((line) => html`<li>${line}</li>`)}</ul>
<p>État : <strong class="state">${stateText[standing.state]}</strong>${standing.by && html`<br>${happenedText(standing.by)}`}</p>
${waits && answerFields(right, page.sent)}
</section>
`;
}
