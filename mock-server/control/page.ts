import type { ControlRequest } from '../core/api.ts';
import type { Reply } from '../core/exchange.ts';
import { type Html, html } from '../core/html.ts';

/** Whether the caller would rather read a page than JSON: what browsers say, and curl does not. */
export function wantsPage(request: ControlRequest): boolean {
  const html = request.accept.indexOf('text/html');
  const json = request.accept.indexOf('application/json');
  return html >= 0 && (json < 0 || html < json);
}

/** A page of the simulator's own: one column, no script, nothing from another origin. */
export function controlPage(title: string, content: Html): Reply {
  const text = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · wattif</title>
<style>${style}</style>
</head>
<body>
<nav><a href="/_wattif/docs/">documents</a> <a href="/_wattif/errors">errors</a> <a href="/_wattif/fidelity">fidelity</a></nav>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
  };
  return { kind: 'text', status: 200, text: text.text, headers };
}

const style = html`
:root { color-scheme: light dark; --line: #8884; --soft: #8882; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
nav a { margin-right: 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
pre { background: var(--soft); overflow-wrap: anywhere; padding: .6rem; white-space: pre-wrap; }
code { font-family: ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
.number { text-align: right; }
.mark { border: 1px solid var(--line); border-radius: .3rem; padding: 0 .3rem; white-space: nowrap; }
`;
