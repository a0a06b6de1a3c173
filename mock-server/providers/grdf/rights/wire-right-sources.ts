import type { AccessRightEvent } from './access-right-machine.ts';
import type { Step } from './access-right-state.ts';

// Recorded or documented: the term of validation, and the holder who is holder no more (adict.md 3.3). The others are
// not known; texts that the operator uses elsewhere stand in for them (adict.md 4.4, 11).
const sources: Readonly<Partial<Record<AccessRightEvent, string>>> = {
  personStaysSilent: "La durée de validité de la demande d'accréditation est dépassée.",
  holderMovesOut: "Le client n'est plus titulaire de ce PCE",
  gasContractEnds: "Le client n'est plus titulaire de ce PCE",
  termEnds: 'Votre droit d’accès sur ce PCE a expiré.',
  operatorMakesObsolete: "GRDF a passé le droit d'accès à l'état obsolète.",
  holderRevokes: 'Le client titulaire a révoqué son consentement, vous ne pouvez plus accéder aux données de ce PCE.',
  thirdPartyRevokes: 'Vous avez révoqué votre droit d’accès aux données de ce PCE.',
  operatorRevokes: 'GRDF a révoqué votre droit d’accès aux données de ce PCE à la demande du client titulaire.',
  // our own words, as no text is known at all
  holderRefuses: "Le titulaire a refusé la demande d'accès.",
};

const proofNotValid = 'La preuve de consentement fournie lors du contrôle opéré par GRDF n’est pas valide.';

/** What an ended right prints as the source of its ending; null where a step has none. */
export function sourceOf(step: Step): string | null {
  if (step.event === 'operatorMakesObsolete' && step.because === 'proof') return proofNotValid;
  // A holder may tell a reason and a comment (adict.md 3.3); that they are printed here is our convention.
  if (step.event === 'holderRefuses' && (step.reason || step.comment)) {
    return [step.reason, step.comment].filter(Boolean).join(' - ');
  }
  return sources[step.event] ?? null;
}
