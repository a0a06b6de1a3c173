export {
  type AccessRight,
  type AccessRightState,
  activeRight,
  type Days,
  type Declaration,
  type ProofStatus,
  type Role,
  type Scope,
} from './access-right.ts';
export { type ConnectCallback, connectCallback } from './client-connect.ts';
export type { GasContract, GasTariff, GasTechnicalData, ReadingFrequency } from './contract.ts';
export type { GrdfEnvironment } from './endpoints.ts';
export { GrdfClient, type GrdfOptions } from './grdf-client.ts';
export type { ProofFile } from './proof-file.ts';
export type { ConnectConsent, ConnectHolder, ConnectLink } from './wire-connect.ts';
export type { GasSeries } from './wire-paths.ts';
export type { RightsFilter } from './wire-rights.ts';
