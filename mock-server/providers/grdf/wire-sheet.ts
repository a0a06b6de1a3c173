import type { Application } from '../../core/application.ts';
import type { PointFact, PointSheet } from '../../core/meter-view.ts';
import { addMonths, type Day, isoDay } from '../../core/paris.ts';
import type { Address, ContractFacts, TechnicalFacts } from './park/facts.ts';
import type { GasPoint, Holder } from './park/point.ts';
import type { AccessRightState } from './rights/access-right-machine.ts';
import { declareCommands } from './wire-commands.ts';

/** Contract and meter of a point, as known at one instant. */
interface Known {
  readonly point: GasPoint;
  readonly contract: ContractFacts;
  readonly technical: TechnicalFacts;
  readonly address: Address;
}

/** Contract and meter for people, with units; codes are those of the wire. */
export function factsOf({ point, contract, technical, address }: Known): PointFact[] {
  const { reference, capacity, profile } = contract;
  const street = [address.number, address.street, address.complement].filter(Boolean).join(' ');
  const facts: (PointFact | undefined)[] = [
    fact('address', `${street}, ${point.postcode} ${point.city}`),
    fact('direction', point.injects ? 'injection' : 'consumption'),
    fact('used for', point.usage),
    fact('tariff', contract.tariff),
    fact('reading frequency', technical.frequency),
    fact('read on day of the month', technical.frequency === '1M' ? String(point.readingDate) : undefined),
    fact('profile', profile.current ?? undefined),
    fact('reference use, this gas year', amount(reference.current, 'kWh')),
    fact('reference use, next gas year', amount(reference.next, 'kWh')),
    fact('subscribed capacity', amount(capacity.year, 'kWh/day')),
    fact('meter number', technical.serial ?? undefined),
    fact('meter class', technical.calibre ?? undefined),
    fact('greatest flow', amount(technical.flow, 'm³/h')),
    fact('delivery pressure', amount(technical.pressure, 'bar')),
    fact('converter', technical.ownership.converter === null ? 'no' : 'yes'),
    fact('in service for the holder since', contract.commissionedOn),
    fact('first in service', isoDay(point.commissionedOn)),
  ];
  return facts.filter((one) => one !== undefined);
}

function fact(name: string, value: string | undefined): PointFact | undefined {
  return value === undefined ? undefined : { name, value };
}

function amount(value: number | string | null, unit: string): string | undefined {
  return value === null ? undefined : `${value} ${unit}`;
}

interface Declared {
  readonly point: GasPoint;
  readonly holder: Holder;
  readonly application: Application | undefined;
  /** State of the application's newest right. */
  readonly state?: AccessRightState;
  readonly today: Day;
  readonly origin: string;
}

const standings = {
  toValidate: 'The application has declared a right, which the holder has not answered yet.',
  active: 'The application has an active right.',
  toRecheck: 'The application has a right that the holder is asked about again.',
  refused: 'The application had a right that was refused.',
  revoked: 'The application had a right that was revoked.',
  obsolete: 'The application had a right that has ended.',
} as const satisfies Record<AccessRightState, string>;

const monthsOfRight = 12;
const monthsOfScope = 36;

/** How an application comes to a right: what it must say of the holder (adict.md 2.4), so that the operator finds them. */
export function declarationOf(known: Declared): PointSheet['declare'] {
  const { point, application, state, origin } = known;
  const declaration = bodyOf(known);
  const standing = state ? standings[state] : 'The application has no right yet.';
  return {
    about: `The application declares a right with the holder's name, postcode and mail address; the holder then answers by mail. ${standing}`,
    fields: Object.entries(declaration).map(([name, value]) => ({ name, value })),
    commands: application ? declareCommands(application, point.id, declaration, origin) : [],
  };
}

function bodyOf({ point, holder, today }: Declared): Record<string, string> {
  const isPerson = holder.kind === 'person';
  const last = isoDay(addMonths(today, monthsOfRight) - 1);
  const first = isoDay(addMonths(today, -monthsOfScope));
  const scope = point.injects ? 'perim_donnees_inj' : 'perim_donnees_conso';
  return {
    role_tiers: point.injects ? 'AUTORISE_CONTRAT_INJECTION' : 'AUTORISE_CONTRAT_FOURNITURE',
    raison_sociale: isPerson ? '' : holder.name,
    nom_titulaire: isPerson ? holder.name : '',
    code_postal: point.postcode,
    courriel_titulaire: holder.email,
    numero_telephone_mobile_titulaire: holder.phone,
    date_debut_droit_acces: isoDay(today),
    date_fin_droit_acces: last,
    [`${scope}_debut`]: first,
    [`${scope}_fin`]: last,
    perim_donnees_contractuelles: 'Vrai',
    perim_donnees_techniques: 'Vrai',
    perim_donnees_informatives: point.injects ? 'Faux' : 'Vrai',
    perim_donnees_publiees: 'Vrai',
  };
}
