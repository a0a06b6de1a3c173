import type { Application } from '../../core/application.ts';
import type { PointFact, PointSheet } from '../../core/meter-view.ts';
import { isoDay, parisDateTime } from '../../core/paris.ts';
import { shellWord } from '../../core/shell-word.ts';
import type { ConsentState } from './consents/consent-machine.ts';
import type { StandingConsent } from './consents/consents.ts';
import type { Contract } from './customers/contract.ts';
import type { DeliveryAddress } from './customers/delivery-address.ts';
import { meterTypes, offPeakText, tariffCode } from './customers/wire-customers.ts';
import { meterLabels } from './customers/wire-itc.ts';
import { type ElectricityPoint, type Interval, isThreePhase } from './point.ts';
import { tokenCommand } from './wire-commands.ts';

/** Contract and meter of a point, as known at one instant. */
interface Known {
  readonly point: ElectricityPoint;
  readonly contract: Contract;
  readonly address: DeliveryAddress;
  /** Serial number of the meter. */
  readonly serial: number;
  readonly interval: Interval;
  readonly isCollected: boolean;
}

/** Contract and meter for people, with units; codes are those of the wire. */
export function factsOf({ point, contract, address, serial, interval, isCollected }: Known): PointFact[] {
  const { segment, tariff, offPeak, serviceFrom, productionFrom, powerChangedOn } = contract;
  const isHigh = segment === 'C3' || segment === 'C2';
  const meter = meterTypes[segment];
  const facts: (PointFact | undefined)[] = [
    fact('address', `${address.street}, ${address.postcode} ${address.city}`),
    fact('segment', segment),
    fact('used for', point.usage),
    fact('direction', point.direction),
    fact('subscribed power', `${contract.subscribedPower / 1000} ${isHigh ? 'kW' : 'kVA'}`),
    fact('tariff', tariffCode(segment, tariff)),
    fact('off-peak hours', offPeak.length > 0 ? offPeakText(offPeak) : undefined),
    fact('yearly energy', `${point.yearlyEnergy} kWh`),
    fact('yearly energy of the panels', point.yearlySolar > 0 ? `${point.yearlySolar} kWh` : undefined),
    fact('meter', `${meter} (${meterLabels[meter]})`),
    fact('meter number', String(serial)),
    fact('phases', isHigh || isThreePhase(point) ? '3' : '1'),
    fact('interval of the load curve', `${interval} min`),
    fact('load curve collected', isCollected ? 'yes' : 'no'),
    fact('activated on', isoDay(point.activatedOn)),
    fact('in service for the holder since', isoDay(serviceFrom)),
    fact('feeding in since', productionFrom === undefined ? undefined : isoDay(productionFrom)),
    fact('power changed on', powerChangedOn === undefined ? undefined : isoDay(powerChangedOn)),
    fact('sandbox client', point.sandboxClient === undefined ? undefined : String(point.sandboxClient)),
  ];
  return facts.filter((one) => one !== undefined);
}

function fact(name: string, value: string | undefined): PointFact | undefined {
  return value === undefined ? undefined : { name, value };
}

interface Declared {
  readonly point: ElectricityPoint;
  readonly application: Application | undefined;
  readonly standing: StandingConsent | undefined;
  /** Whether the application may ask for the services that a consent opens. */
  readonly hasServices: boolean;
  readonly origin: string;
}

const authorizePath = '/dataconnect/v1/oauth2/authorize';
const servicesPath = '/subscribed_services/v1';
const stateWithoutClient = 'demo';
const duration = 'P1Y';

/** How an application comes to a consent to a point: the page of the first authorize API, then its services (enedis.md 1.4, 1.5). */
export function declarationOf({ point, application, standing, hasServices, origin }: Declared): PointSheet['declare'] {
  const { sandboxClient, id } = point;
  // the last digit of a state picks a sandbox client, who answers without a page (enedis.md 1.4, 3.1)
  const state = `${stateWithoutClient}${sandboxClient ?? ''}`;
  const asked = { client_id: application?.clientId ?? '', response_type: 'code', duration, state };
  const url = `${origin}${authorizePath}?${new URLSearchParams(asked)}`;
  const about = sandboxClient === undefined ? onPage : byState;
  return {
    about: `${about} ${standingText(standing)}`,
    fields: [...Object.entries(asked).map(([name, value]) => ({ name, value })), { name: 'usage_point_id', value: id }],
    commands: application
      ? [
          ...(sandboxClient === undefined ? consentCommands(url, id) : [`curl -s -i ${shellWord(url)}`]),
          ...(hasServices ? serviceCommands(application, id, origin) : []),
        ]
      : [],
  };
}

const onPage =
  "The customer agrees on the operator's page: send the browser to the authorize address, where the meter is picked or its number typed in.";
const byState =
  'A sandbox client answers without a page: the last digit of the state says which one, and the browser comes back at once.';

const standings = {
  given: 'The application has a consent',
  awaitsTerms: 'The application has a consent that waits for new terms to be accepted',
  revoked: 'The consent was revoked',
  expired: 'The consent has ended',
  movedOut: 'The consent ended when the customer moved out',
} as const satisfies Record<ConsentState, string>;

function standingText(standing: StandingConsent | undefined): string {
  if (!standing) return 'The application has no consent yet.';
  const { consent, state } = standing;
  const { givenAt, endsAt } = consent;
  return `${standings[state]}: given on ${dateOf(givenAt)}, for a term until ${dateOf(endsAt)}.`;
}

function dateOf(instant: number): string {
  return parisDateTime(instant).slice(0, 10);
}

// The second command is what the page's form sends.
function consentCommands(url: string, id: string): string[] {
  return [
    `# the page on which the customer agrees: ${url}`,
    `curl -s -i ${shellWord(url)} -d decision=accept -d point=${id}`,
  ];
}

// What the consent opened, by the API of 2026.
function serviceCommands(application: Application, id: string, origin: string): string[] {
  const body = JSON.stringify({ pointId: [id], comptage: false });
  const headers = `-H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json'`;
  return [tokenCommand(application, origin), `curl -s ${origin}${servicesPath} ${headers} -d ${shellWord(body)}`];
}
