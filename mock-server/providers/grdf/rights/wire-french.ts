import { calendarOf, type Day, dayAt, parisDateTime } from '../../../core/paris.ts';
import type { World } from '../../../core/world.ts';
import { addressOf } from '../park/identity.ts';
import { parkOf } from '../park/park.ts';
import { type AccessRight, isForInjection, type ScopeDays } from './access-right.ts';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** A day as a letter writes it: `1er janvier 2026`. */
export function frenchDay(day: Day): string {
  const { year, month, date } = calendarOf(day);
  return `${date === 1 ? '1er' : date} ${months[month - 1]} ${year}`;
}

/** An instant (ms, UTC) as a letter writes it, in Paris: `15 janvier 2026 à 09:00`. */
export function frenchInstant(instant: number): string {
  return `${frenchDay(dayAt(instant))} à ${parisDateTime(instant).slice(11, 16)}`;
}

/** Days as a letter writes them: `du 1er janvier 2021 au 31 décembre 2028`; undefined where no end is set. */
export function frenchPeriod({ from, to }: ScopeDays): string | undefined {
  if (from !== null && to !== null) return `du ${frenchDay(from)} au ${frenchDay(to)}`;
  if (from !== null) return `à partir du ${frenchDay(from)}`;
  return to === null ? undefined : `jusqu’au ${frenchDay(to)}`;
}

/** What a right is about, line by line, as a holder reads it: the place, the holder, the data and the days asked for. */
export function linesAbout(right: AccessRight, world: World): string[] {
  const injection = isForInjection(right.role);
  const { published, informative, contract, technical } = right.scope;
  const data = [
    published && (injection ? 'injections publiées' : 'consommations publiées'),
    informative && 'consommations informatives',
    contract && 'données contractuelles',
    technical && 'données techniques',
  ].filter(Boolean);
  const days = frenchPeriod(injection ? right.injectionScope : right.consumptionScope);
  const access = frenchPeriod({ from: right.startsOn, to: right.endsOn });
  const place = placeOf(right, world);
  const holder = right.holderCompany?.trim() || right.holderName?.trim();
  return [
    ...(place ? [`Adresse : ${place}`] : []),
    ...(holder ? [`Titulaire déclaré : ${holder}`] : []),
    `Données demandées : ${data.length > 0 ? data.join(', ') : 'aucune'}`,
    ...(days ? [`Période des ${injection ? 'injections' : 'consommations'} : ${days}`] : []),
    ...(access ? [`Durée de l’accès : ${access}`] : []),
  ];
}

function placeOf({ meteringPointId }: AccessRight, world: World): string | undefined {
  const point = parkOf(world).find(meteringPointId);
  if (!point) return undefined;
  const { number, street, complement } = addressOf(world, point);
  return [`${number} ${street}`, complement, `${point.postcode} ${point.city}`].filter(Boolean).join(', ');
}
