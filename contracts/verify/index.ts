export { type ProviderState, providerStates } from '../provider-states/index.ts';
export type { BrokerAccess } from './broker.ts';
export type { AskedState, Interaction, InteractionResult, Outcome } from './interaction.ts';
export { type Counts, countsOf, exitCodeOf, type JsonReport, jsonReport, type Verdict } from './report.ts';
export { junitReport } from './report-junit.ts';
export { closingLine, resultText, statesText } from './report-terminal.ts';
export { type Listener, type VerifyPlan, verify } from './verify.ts';
