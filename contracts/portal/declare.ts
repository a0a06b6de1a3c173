import { addDays, type Declaration, isClientError } from '../../reference-client/index.ts';
import type { HolderConsent } from '../conformance/task.ts';
import { type Portal, problem } from './portal.ts';
import { type Flow, flowOf, isAbout, listedRights } from './rights.ts';

/** Declares the right that a holder consented to, unless there is one: for supply, for injection, or for both. */
export async function declare(portal: Portal, consent: HolderConsent): Promise<void> {
  const { meteringPointId: id } = consent;
  try {
    const own = (await listedRights(portal)).filter(({ meteringPointId }) => meteringPointId === id);
    for (const flow of new Set(consent.series.map(flowOf))) {
      const rights = own.filter((right) => isAbout(flow, right));
      if (portal.habits.mayDeclare(rights, id)) await declareOne(portal, consent, flow);
      else portal.log(`${id}: there is a right for ${flow} already`);
    }
  } catch (error) {
    if (!isClientError(error)) throw error;
    problem(portal, `the right was not declared: ${portal.habits.wordsFor(error)}`, id);
  }
}

async function declareOne({ grdf, kept, log }: Portal, consent: HolderConsent, flow: Flow): Promise<void> {
  const { state } = await grdf.declare(declarationOf(consent, flow));
  // the list of rights is to be looked at anew
  delete kept.rightsAskedAt;
  log(`${consent.meteringPointId}: the right for ${flow} is declared (${state})`);
}

function declarationOf(consent: HolderConsent, flow: Flow): Declaration {
  const { meteringPointId, holder, series, from, to } = consent;
  const { kind, name, email, phone, postcode } = holder;
  const days = { from, to: addDays(to, -1) };
  return {
    meteringPointId,
    role: flow === 'injection' ? 'authorisedForInjection' : 'authorisedForSupply',
    holder: kind === 'person' ? { person: name } : { company: name },
    postcode,
    email,
    ...(phone !== undefined && { phone }),
    days,
    ...(flow === 'injection' ? { injection: days } : { consumption: days }),
    // nothing but what the holder opened
    scope: {
      contract: false,
      technical: false,
      informative: series.includes('informative'),
      published: series.includes('published') || series.includes('injection'),
    },
  };
}
