export type { Callback, CallbackWords } from './callback.ts';
export type {
  ContractHolder,
  Customer,
  CustomerPart,
  GridConnection,
  HolderContact,
  PointAddress,
  PowerContract,
} from './customer.ts';
export { EnedisClient, type EnedisOptions, type ServicesOptions } from './enedis-client.ts';
export { type EnedisEnvironment, type Generation, GenerationError } from './generation.ts';
export type { IndexReading, Labelled } from './index-reading.ts';
export {
  pointsOf,
  type ServiceMeasure,
  type ServiceState,
  type ServicesFilter,
  type SubscribedService,
} from './services.ts';
export type { AuthorizeVersion, ConsentRequest } from './wire-authorize.ts';
export { parseCallback } from './wire-callback.ts';
