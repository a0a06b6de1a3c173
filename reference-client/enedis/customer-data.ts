import type { CivilDay } from '../civil-day.ts';
import type { Direction } from '../reading.ts';
import type { CallOptions } from '../transport.ts';
import type { Customer, CustomerPart } from './customer.ts';
import type { Gateway } from './gateway.ts';
import type { Generation } from './generation.ts';
import {
  activationIn,
  addressFrom2026,
  contactFrom2026,
  contractCall,
  contractFrom2026,
  holderFrom2026,
  situationIn,
} from './wire-customer-2026.ts';
import { addressFromV5, contactFromV5, contractFromV5, customerCallV5, holderFromV5 } from './wire-customer-v5.ts';

/** All parts of a customer's data. */
export const everyPart: readonly CustomerPart[] = ['holder', 'contact', 'contract', 'address'];

/** The parts of a customer's data that were asked for: a call for each in v5, four for all since 2026. */
export async function customerOf(
  gateway: Gateway,
  generation: Generation,
  meteringPointId: string,
  { parts = everyPart, ...options }: CallOptions & { readonly parts?: readonly CustomerPart[] },
): Promise<Customer> {
  const wants = (part: CustomerPart): boolean => parts.includes(part);
  const nothing: Customer = { meteringPointId, holder: null, contact: null, contract: null, address: null };
  if (generation === 'v5') {
    const ask = <Part>(part: CustomerPart, read: Parameters<typeof gateway.ask<Part>>[1]) =>
      gateway.ask(customerCallV5(part, meteringPointId), read, options);
    return {
      ...nothing,
      ...(wants('holder') && { holder: await ask('holder', holderFromV5) }),
      ...(wants('contact') && { contact: await ask('contact', contactFromV5) }),
      ...(wants('contract') && { contract: await ask('contract', contractFromV5) }),
      ...(wants('address') && { address: await ask('address', addressFromV5) }),
    };
  }
  const ask = <Part>(api: Parameters<typeof contractCall>[0], read: Parameters<typeof gateway.ask<Part>>[1]) =>
    gateway.ask(contractCall(api, meteringPointId), read, options);
  const whole = <Objects>(objects: Objects): Objects => objects;
  const needsSituation = wants('holder') || wants('contact') || wants('contract');
  const situation = needsSituation ? await ask('situation', situationIn) : undefined;
  return {
    ...nothing,
    ...(situation && wants('holder') && { holder: holderFrom2026(situation) }),
    ...(situation && wants('contact') && { contact: contactFrom2026(situation) }),
    ...(situation &&
      wants('contract') && {
        contract: contractFrom2026(situation, await ask('summary', whole), await ask('metering', whole)),
      }),
    ...(wants('address') && { address: await ask('general', addressFrom2026) }),
  };
}

/**
 * The day from which a point can be read; null when it is not told. v5 tells only that of the consumption.
 *
 * @throws ClientError
 */
export async function activationOf(
  gateway: Gateway,
  generation: Generation,
  { meteringPointId, direction }: { readonly meteringPointId: string; readonly direction: Direction },
  options: CallOptions,
): Promise<CivilDay | null> {
  if (generation === '2026') {
    return gateway.ask(contractCall('summary', meteringPointId), (found) => activationIn(found, direction), options);
  }
  if (direction === 'production') return null;
  const contract = await gateway.ask(customerCallV5('contract', meteringPointId), contractFromV5, options);
  return contract.activatedOn;
}
