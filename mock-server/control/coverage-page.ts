import type { Reply } from '../core/exchange.ts';
import { type Html, html } from '../core/html.ts';
import type { CoverageList, ProviderCoverage } from './coverage.ts';
import { controlPage } from './page.ts';

/** What was met and what never was, for people: a table each of operations, states, errors and scenarios. */
export function coveragePage(world: string, providers: readonly ProviderCoverage[]): Reply {
  const about = html`<p>What the program under test has met in the world <code>${world}</code> since it began, and what it
never has. Errors are the rows of <a href="/_wattif/errors">the catalogue</a>, which says how to meet each.</p>`;
  return controlPage(`Coverage of ${world}`, html`${about}${providers.map(sectionOf)}`);
}

function sectionOf({ provider, operations, states, errors, scenarios }: ProviderCoverage): Html {
  return html`<h2>${provider}</h2>
${tableOf('Operations', operations)}
${tableOf('States', states)}
${tableOf('Errors', errors)}
${tableOf('Scenarios', scenarios)}
`;
}

function tableOf(title: string, { met, known, items }: CoverageList): Html {
  const rows = items.map(
    ({ name, times }) =>
      html`<tr><td><code>${name}</code></td><td class="number">${times === 0 ? 'never' : times}</td></tr>`,
  );
  return html`<h3>${title}: ${met} of ${known}</h3>
<table><thead><tr><th>Name</th><th class="number">Times</th></tr></thead><tbody>${rows}</tbody></table>
`;
}
