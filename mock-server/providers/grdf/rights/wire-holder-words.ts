import type { RightAct, RightDeadline, RightHappening } from './access-right.ts';
import type { AccessRightState } from './access-right-machine.ts';
import { daysToAnswer, type Step } from './access-right-state.ts';
import type { Outcome } from './holder-page.ts';
import { frenchInstant } from './wire-french.ts';

/** States as the holder reads them. */
export const stateText = {
  toValidate: 'en attente de votre réponse',
  active: 'accès actif',
  toRecheck: 'à vérifier de nouveau',
  refused: 'accès refusé',
  revoked: 'accès révoqué',
  obsolete: 'accès terminé',
} satisfies Record<AccessRightState, string>;

const happenedTexts = {
  holderAccepts: 'Vous avez accepté cet accès',
  holderRefuses: 'Vous avez refusé cet accès',
  holderRevokes: 'Vous avez révoqué cet accès',
  thirdPartyRevokes: 'La société qui le demandait a renoncé à cet accès',
  operatorRevokes: 'GRDF a révoqué cet accès à votre demande',
  operatorAsksRecheck: 'GRDF vous a demandé de vérifier cet accès',
  operatorMakesObsolete: 'GRDF a mis fin à cet accès',
  holderMovesOut: 'Vous n’êtes plus titulaire de ce PCE : l’accès a pris fin',
  gasContractEnds: 'Votre contrat de gaz a pris fin, et l’accès avec lui',
  termEnds: 'L’accès est arrivé à son terme',
  personStaysSilent: `Sans réponse de votre part au bout de ${daysToAnswer.person} jours, l’accès a été refusé`,
  entityStaysSilent: `Sans réponse de votre part au bout de ${daysToAnswer.entity} jours, l’accès a été activé`,
} satisfies Record<RightAct | RightDeadline, string>;

/** What led to the present state, with the holder's own reason and comment. */
export function happenedText(step: Step): string {
  const { reason, comment }: Partial<RightHappening> = 'reason' in step || 'comment' in step ? step : {};
  const remarks = [reason && `Motif : ${reason}.`, comment && `Commentaire : ${comment}`].filter(Boolean);
  return [`${happenedTexts[step.event]} (${frenchInstant(step.at)}).`, ...remarks].join(' ');
}

/** Why an answer could not be taken, politely. */
export function lateText({ standing }: Outcome, company: string): string {
  switch (standing.by?.event) {
    case 'personStaysSilent':
      return (
        `nous vous remercions de votre réponse, mais le délai de ${daysToAnswer.person} jours est dépassé : l’accès a été ` +
        `refusé. Si vous souhaitez l’accorder, invitez ${company} à faire une nouvelle demande.`
      );
    case 'entityStaysSilent':
      return (
        `nous vous remercions de votre réponse, mais le délai de ${daysToAnswer.entity} jours est dépassé : l’accès a été ` +
        'activé. Vous pouvez le révoquer à tout moment depuis votre espace client GRDF.'
      );
    default:
      return 'il n’y a plus de réponse à donner ; son état est indiqué ci-dessous.';
  }
}
