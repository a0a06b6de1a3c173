import type { Reply } from '../core/exchange.ts';
import { type Html, html } from '../core/html.ts';
import type { Certainty } from '../core/provider.ts';
import {
  type Behaviour,
  type BehaviourKind,
  certainties,
  type Register,
  type TellDifference,
} from './fidelity-register.ts';
import { controlPage } from './page.ts';

/** What the reader asked to see; everything unless told. */
interface Shown {
  readonly provider: string | undefined;
  readonly certainty: Certainty | undefined;
}

const kinds = {
  setting: 'Settings: behaviours that a world can switch',
  fact: 'Built in: behaviours that the code has, with the value it uses',
  quota: 'Quotas',
  event: 'Events: what can be brought about',
  scenario: 'Scenarios',
  error: 'Known errors',
} as const satisfies Record<BehaviourKind, string>;

/** What the value of a kind is called, where it has one. */
const valueColumns = {
  setting: 'Default and choices',
  fact: 'Value',
  quota: 'Limit',
  event: undefined,
  scenario: undefined,
  error: 'Status and code',
} as const satisfies Record<BehaviourKind, string | undefined>;

const meanings = {
  documented: 'an operator’s document says so',
  observed: 'a recorded answer of the real system shows it',
  inferred: 'clients of the real system behave as if it were so',
  'our convention': 'no source tells; wattif had to choose',
} as const satisfies Record<Certainty, string>;

/** The register as a page: the differences first, then the labels and how many carry each, then every behaviour. */
export function fidelityPage(register: Register, titles: ReadonlyMap<string, string>, shown: Shown): Reply {
  const providers = [...titles].filter(([name]) => shown.provider === undefined || name === shown.provider);
  const content = html`
<h2 id="differences">How wattif differs from the real systems</h2>
${providers.map(([name, title]) => differencesOf(title, of(register.differences, name)))}
<h2 id="labels">How sure each behaviour is</h2>
<p>Every behaviour below is data that stands beside the code, and its figures and tables are those that the code uses. The
label tells why wattif behaves so; the source names the section of the dossier, and in brackets who says it.</p>
${countTable(register, shown)}
<p>Show ${filters([...titles.keys()], shown)}.</p>
${providers.map(([name, title]) => tablesOf(name, title, of(register.behaviours, name)))}
`;
  return controlPage('Fidelity', content);
}

function of<T extends { readonly provider: string }>(all: readonly T[], provider: string): T[] {
  return all.filter((one) => one.provider === provider);
}

function differencesOf(title: string, differences: readonly TellDifference[]): Html {
  return html`<h3>${title}</h3>
<table>
<thead><tr><th scope="col">Difference</th><th scope="col">What to do</th></tr></thead>
<tbody>
${differences.map(({ about, instead }) => html`<tr><td>${about}</td><td>${instead}</td></tr>\n`)}</tbody>
</table>
`;
}

function countTable({ counts }: Register, { provider }: Shown): Html {
  const total = certainties.reduce((sum, one) => sum + counts[one], 0);
  return html`<table>
<thead><tr><th scope="col">Label</th><th scope="col">Meaning</th><th scope="col" class="number">Behaviours</th></tr></thead>
<tbody>
${certainties.map(
  (one) =>
    html`<tr><td><a href="${linkTo({ provider, certainty: one })}">${one}</a></td><td>${meanings[one]}</td><td class="number">${counts[one]}</td></tr>\n`,
)}<tr><td>all</td><td></td><td class="number">${total}</td></tr>
</tbody>
</table>
`;
}

function filters(providers: readonly string[], { provider, certainty }: Shown): Html[] {
  const links = [
    { text: 'both operators', shown: { provider: undefined, certainty }, on: provider === undefined },
    ...providers.map((name) => ({ text: name, shown: { provider: name, certainty }, on: provider === name })),
    { text: 'all labels', shown: { provider, certainty: undefined }, on: certainty === undefined },
  ];
  return links.map(({ text, shown, on }, index) => {
    const between = index === 0 ? '' : ', ';
    return on ? html`${between}<strong>${text}</strong>` : html`${between}<a href="${linkTo(shown)}">${text}</a>`;
  });
}

function linkTo({ provider, certainty }: Shown): string {
  const query = new URLSearchParams({ ...(provider && { provider }), ...(certainty && { certainty }) });
  return query.size === 0 ? '/_wattif/fidelity' : `/_wattif/fidelity?${query}`;
}

function tablesOf(provider: string, title: string, behaviours: readonly Behaviour[]): Html {
  const names = Object.keys(kinds) as BehaviourKind[];
  return html`<h2 id="${provider}">${title}</h2>
${names.map((kind) => {
  const rows = behaviours.filter((one) => one.kind === kind);
  return rows.length > 0 && tableOf(kind, rows);
})}`;
}

function tableOf(kind: BehaviourKind, behaviours: readonly Behaviour[]): Html {
  const column = valueColumns[kind];
  return html`<h3>${kinds[kind]} (${behaviours.length})</h3>
<table>
<thead><tr><th scope="col">Behaviour</th>${column !== undefined && html`<th scope="col">${column}</th>`}<th scope="col">Label</th><th scope="col">Source</th></tr></thead>
<tbody>
${behaviours.map((one) => rowOf(one, column !== undefined))}</tbody>
</table>
`;
}

function rowOf(behaviour: Behaviour, valued: boolean): Html {
  const { provider, kind, name, about, certainty, source } = behaviour;
  const how = behaviour.switch;
  const wide = how !== undefined && html`<br><code>${how}</code>`;
  return html`<tr id="${provider}-${kind}-${name}"><td><strong>${name}</strong><br>${about}${wide}</td>${
    valued && html`<td>${shownValue(behaviour)}</td>`
  }<td><span class="mark">${certainty}</span></td><td>${source}</td></tr>\n`;
}

function shownValue(behaviour: Behaviour): Html {
  const { values, value, unit } = behaviour;
  if (values) {
    const others = values.filter((one) => one !== behaviour.default);
    return html`<code>${behaviour.default}</code>, or ${others.map((one, at) => html`${at > 0 && ', '}<code>${one}</code>`)}`;
  }
  return html`<code>${textOf(value)}</code>${unit !== undefined && ` ${unit}`}`;
}

// A line that breaks: JSON with a blank where it could have a line end.
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
}
