import { type Fact, fact, joinedFacts } from '../../core/fact.ts';
import { gatewayFacts } from './gateway/facts-gateway.ts';
import { contractFacts } from './park/facts-contract.ts';
import { contractFilters } from './park/wire-contract.ts';
import { readingFacts } from './readings/facts-readings.ts';
import { readingWordFacts } from './readings/wire-facts-readings.ts';
import { accessRightMachine } from './rights/access-right-machine.ts';
import { proofFacts } from './rights/facts-proofs.ts';
import { rightFacts } from './rights/facts-rights.ts';
import { proofMachine } from './rights/proof-control.ts';
import { proofPartNames } from './rights/wire-proofs.ts';
import { sandboxFacts } from './sandbox/facts-sandbox.ts';

// Tables that stand in the code of their own accord.
const tables = {
  accessRightSteps: fact({
    about: 'Every step that an access right can take; a right that is not live any more takes none.',
    certainty: 'documented',
    source: 'adict.md 3.2, 3.3 (W, OAS); how it leaves toRecheck, and endings before it is active, are our convention',
    value: accessRightMachine,
  }),
  proofSteps: fact({
    about: 'Every step that a proof control can take; that the operator decides before any upload is our convention.',
    certainty: 'documented',
    source: 'adict.md 3.5 (W)',
    value: proofMachine,
  }),
  proofParts: fact({
    about: 'Names of the multipart parts that carry proofs: the setting `proofPartName` picks the row.',
    certainty: 'documented',
    source: 'adict.md 2.10 (OAS, PM); the singular: one client',
    value: proofPartNames,
  }),
  contractFilters: fact({
    about: 'What a call for contract data may be narrowed to, repeated or separated by commas.',
    certainty: 'documented',
    source: 'adict.md 2.12 (PM-PROD, OAS)',
    value: contractFilters,
  }),
} satisfies Record<string, Fact>;

/** Behaviours that are built in, with how sure they are. */
export const facts = joinedFacts(
  gatewayFacts,
  rightFacts,
  proofFacts,
  readingFacts,
  readingWordFacts,
  contractFacts,
  sandboxFacts,
  tables,
);
