import type { Day } from '../../../core/paris.ts';
import type { Mail } from '../../../core/provider.ts';
import type { World } from '../../../core/world.ts';
import { daysToAnswer } from './access-right-state.ts';
import type { Letter } from './mails.ts';
import type { MailKind, Notice } from './notices.ts';
import { workingDaysToAnswer } from './proof-control.ts';
import { frenchDay, frenchInstant, linesAbout } from './wire-french.ts';
import { htmlForm, type MailItem, type MailPart, textForm } from './wire-mail-form.ts';
import { sourceOf } from './wire-right-sources.ts';

// The mails themselves are not known. What they must tell is (adict.md 3.3, 3.4, 3.5), and where the workshop document
// speaks of it, its words stand here: "mail de validation", "mail d'information", "sans réponse au bout de 3 jours",
// "soumis à contrôle", "Preuve en attente", "sous 20 jours ouvrés", "Transmettre preuves". Every other word is our
// convention, and so are the subjects.

/** Where mails come from: documented for proof controls (adict.md 3.5), our convention for the others. */
const controlTeam = 'equipe-grdf-adict@grdf.fr';
const noReply = 'ne-pas-repondre@adict.example';

/** What a mail tells beside its notices. */
interface Terms {
  /** Last day to answer, or to send proofs. */
  readonly until: Day;
  /** Address of the holder's page. */
  readonly link?: string;
}

interface Words {
  readonly from: string;
  readonly subject: (letter: Letter, terms: Terms) => string;
  readonly parts: (letter: Letter, terms: Terms, world: World) => readonly MailPart[];
}

const wordsByKind = {
  'validation-request': {
    from: noReply,
    subject: ({ company }) => `Accès à vos données de gaz : ${company} attend votre validation`,
    parts: ({ company, notices }, { until, link = '' }, world) => [
      paragraph('Bonjour,'),
      paragraph(
        `La société ${company} déclare détenir votre consentement et demande à GRDF l’accès aux données ` +
          `${ofPoints(notices)} :`,
      ),
      asked(notices, world),
      paragraph(
        `GRDF vous demande de valider cet accès. Vous avez ${daysToAnswer.person} jours pour l’accepter ou le refuser, ` +
          `PCE par PCE, jusqu’au ${frenchDay(until)} inclus.`,
      ),
      { kind: 'link', label: 'Répondre à la demande d’accès', url: link },
      paragraph(
        `Sans réponse de votre part au bout de ${daysToAnswer.person} jours, l’accès est refusé. ` +
          'En cas de refus, vous pouvez expliquer votre choix par un motif et un commentaire.',
      ),
      signature,
    ],
  },
  information: {
    from: noReply,
    subject: ({ company }) => `Accès à vos données de gaz : information sur la demande de ${company}`,
    parts: ({ company, notices }, { until, link = '' }, world) => [
      paragraph('Bonjour,'),
      paragraph(
        `La société ${company} déclare détenir votre autorisation expresse et demande à GRDF l’accès aux données ` +
          `${ofPoints(notices)} :`,
      ),
      asked(notices, world),
      paragraph(
        `Sans réponse de votre part au bout de ${daysToAnswer.entity} jours, l’accès est activé. ` +
          `D’ici là, jusqu’au ${frenchDay(until)} inclus, vous pouvez le valider ou le refuser, PCE par PCE.`,
      ),
      { kind: 'link', label: 'Consulter la demande d’accès', url: link },
      paragraph('En cas de refus, vous pouvez expliquer votre choix par un motif et un commentaire.'),
      signature,
    ],
  },
  'proof-control': {
    from: controlTeam,
    subject: (_letter, { until }) =>
      `Contrôle des accès aux données : preuves à transmettre jusqu’au ${frenchDay(until)}`,
    parts: ({ company, notices }, { until }) => [
      paragraph('Bonjour,'),
      paragraph(
        `GRDF a lancé un contrôle des accès aux données déclarés par ${company}. Chaque droit d’accès soumis à ` +
          'contrôle est au statut « Preuve en attente » :',
      ),
      { kind: 'items', items: notices.map((notice) => itemFor(notice, [`Droit d’accès : ${notice.right.id}`])) },
      paragraph(
        `Vous devez transmettre vos preuves d’accès aux données sous ${workingDaysToAnswer} jours ouvrés, jusqu’au ` +
          `${frenchDay(until)} inclus, par la ressource API « Transmettre preuves » ou par l’espace client.`,
      ),
      paragraph(
        'Pour chaque droit d’accès : 3 pièces jointes au plus, de 4 Mo chacune, aux formats txt, csv, pdf, pptx, wordx, ' +
          'mp3, mp4 ou zip.',
      ),
      teamSignature,
    ],
  },
  'access-right-obsolete': {
    from: controlTeam,
    subject: ({ notices: { length } }) =>
      length === 1 ? 'Un droit d’accès est devenu obsolète' : `${length} droits d’accès sont devenus obsolètes`,
    parts: ({ company, notices }) => [
      paragraph('Bonjour,'),
      paragraph(
        `${notices.length === 1 ? 'Le droit d’accès suivant' : 'Les droits d’accès suivants'}, au nom de ${company}, ` +
          `${notices.length === 1 ? 'est passé' : 'sont passés'} à l’état « Obsolète » :`,
      ),
      { kind: 'items', items: notices.map((notice) => itemFor(notice, endingOf(notice))) },
      paragraph(
        'Les données de ces PCE ne sont plus accessibles à ce titre. Pour y accéder de nouveau, recueillez le ' +
          'consentement du titulaire et déclarez un nouveau droit d’accès.',
      ),
      teamSignature,
    ],
  },
} as const satisfies Record<MailKind, Words>;

/** Sender, subject and both forms of a mail. */
export function wordsOf(letter: Letter, world: World, terms: Terms): Pick<Mail, 'from' | 'subject' | 'text' | 'html'> {
  const { from, ...words }: Words = wordsByKind[letter.kind];
  const subject = words.subject(letter, terms);
  const parts = words.parts(letter, terms, world);
  const footer = `Message simulé par wattif (monde « ${world.name} ») : il ne vient pas de GRDF et ne concerne aucune donnée réelle.`;
  return { from, subject, text: textForm(parts, footer), html: htmlForm(subject, parts, footer) };
}

const signature = paragraph('GRDF, gestionnaire du réseau de distribution de gaz');
const teamSignature = paragraph('L’équipe GRDF ADICT');

function paragraph(text: string): MailPart {
  return { kind: 'paragraph', text };
}

function ofPoints({ length }: readonly Notice[]): string {
  return length === 1 ? 'de votre point de comptage (PCE)' : `de vos ${length} points de comptage (PCE)`;
}

function asked(notices: readonly Notice[], world: World): MailPart {
  return { kind: 'items', items: notices.map((notice) => itemFor(notice, linesAbout(notice.right, world))) };
}

function itemFor({ right }: Notice, lines: readonly string[]): MailItem {
  return { title: `PCE ${right.meteringPointId}`, lines };
}

function endingOf({ right, at, by }: Notice): string[] {
  const source = by && sourceOf(by);
  return [`Droit d’accès : ${right.id}`, `Le ${frenchInstant(at)}${source ? ` : ${source}` : ''}`];
}
