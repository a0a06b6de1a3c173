import type { Told } from '../../control.ts';

/** What an event befalls: one right, the meter whatever rights there are to it, or the application with all its rights. */
export type EventGroup = 'right' | 'meter' | 'application';

/**
 * Events that name a right or an application, and yet need no right to be there: what becomes of the meter, or what its
 * holder gives anew. Those for all applications end every right to the meter.
 */
const needNoRight: Readonly<Record<string, 'all' | 'application'>> = {
  holderMovesOut: 'all',
  gasContractEnds: 'all',
  customerMovesOut: 'all',
  consentGiven: 'application',
};

/** What an event befalls, by what it takes. */
export function groupOf({ event, input }: Told['Event']): EventGroup {
  const takes = propertiesOf(input);
  if (!takes.has('meteringPointId')) return 'application';
  return takes.has('clientId') && needNoRight[event] === undefined ? 'right' : 'meter';
}

/** What tells an event that it is about this right, its meter or its application. */
export function targetOf(event: Told['Event'], consent: Told['Consent']): Record<string, string> {
  const { id, meteringPointId, application } = consent;
  switch (groupOf(event)) {
    case 'application':
      return { clientId: application };
    case 'meter':
      return { meteringPointId, ...(needNoRight[event.event] === 'application' && { clientId: application }) };
    case 'right':
      return propertiesOf(event.input).has('accessRightId')
        ? { accessRightId: id }
        : { meteringPointId, clientId: application };
  }
}

function propertiesOf(input: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return new Set(Object.keys((input.properties ?? {}) as object));
}
