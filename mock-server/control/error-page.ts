import type { Reply } from '../core/exchange.ts';
import { type Html, html } from '../core/html.ts';
import type { KnownError } from '../core/known-error.ts';
import { controlPage } from './page.ts';

/** Which errors are asked for; all that pass every condition told. */
export interface ErrorFilter {
  readonly provider: string | undefined;
  readonly section: string | undefined;
  readonly status: string | undefined;
  readonly code: string | undefined;
}

type Shown = KnownError & { readonly commands: readonly string[] };

/** The error catalogue as a page: a form that filters, then a table for each provider and section. */
export function errorPage(errors: readonly Shown[], filter: ErrorFilter, providers: readonly string[]): Reply {
  const groups = new Map<string, Shown[]>();
  for (const error of errors) {
    const name = `${error.provider} ${error.section}`;
    groups.set(name, [...(groups.get(name) ?? []), error]);
  }
  return controlPage(
    'Known errors',
    html`<p>What the real systems are known to refuse with, how sure that is, and commands that bring it about here. ${errors.length} errors; the project's own tests run these commands, every one, and compare the answer to the byte.</p>
${formOf(filter, providers)}
${[...groups].map(([name, group]) => sectionOf(name, group))}`,
  );
}

function formOf({ provider, section, status, code }: ErrorFilter, providers: readonly string[]): Html {
  return html`<form method="get" action="/_wattif/errors">
<label>provider <select name="provider"><option value="">all</option>${providers.map(
    (name) => html`<option${name === provider && html` selected`}>${name}</option>`,
  )}</select></label>
<label>section <input name="section" size="6" value="${section}"></label>
<label>status <input name="status" size="4" inputmode="numeric" value="${status}"></label>
<label>code <input name="code" size="24" value="${code}"></label>
<button>Filter</button>
</form>`;
}

function sectionOf(name: string, errors: readonly Shown[]): Html {
  return html`
<h2>${name}</h2>
<table>
<thead><tr><th class="number">status</th><th>code</th><th>text, cause and commands</th></tr></thead>
<tbody>${errors.map(rowOf)}
</tbody>
</table>`;
}

// One text has no-break spaces only, and would make the page as wide as itself.
function rowOf(error: Shown): Html {
  const { id, status, code, text, certainty, cause, source, commands } = error;
  return html`
<tr id="${id}"><td class="number">${status}</td><td><code>${code || '-'}</code></td><td>
<p style="overflow-wrap: anywhere"><strong>${text || 'no text'}</strong> <span class="mark">${certainty}</span></p>
<p>${cause}</p>
<p><small>${source} · <a href="/_wattif/errors/${id}">${id}</a></small></p>
<details><summary>commands</summary><pre>${commands.join('\n')}</pre></details>
</td></tr>`;
}
