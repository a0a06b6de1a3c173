import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { descriptionNames, type Node, readDescription } from './generate.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js');

/**
 * Makes the pages of the API descriptions: `<name>.html` and `<name>.yaml` for each, `index.html`, and `redoc.js`, the
 * one script that all pages share. They ask no other host for anything.
 *
 * @example
 * buildDocs('dist/docs');
 */
export function buildDocs(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const described = descriptionNames().map((name) => ({ name, info: infoOf(readDescription(name)) }));
  for (const { name, info } of described) {
    const { page, script } = splitPage(render(name, info.title, join(folder, `${name}.html`)));
    writeFileSync(join(folder, `${name}.html`), page);
    writeFileSync(join(folder, 'redoc.js'), script);
    copyFileSync(join(root, `openapi/${name}.yaml`), join(folder, `${name}.yaml`));
  }
  writeFileSync(join(folder, 'index.html'), indexPage(described));
}

interface Info {
  readonly title: string;
  readonly summary: string;
}

function infoOf(document: Node): Info {
  return document.info as Info;
}

function render(name: string, title: string, output: string): string {
  const input = join(dirname(output), `${name}.json`);
  writeFileSync(input, JSON.stringify(withLinesShown(readDescription(name))));
  const args = ['build-docs', input, '--output', output, '--title', title, '--inlineBundle'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  execFileSync(process.execPath, [redocly, ...args], { cwd: root, env, stdio: 'pipe' });
  rmSync(input);
  return readFileSync(output, 'utf8');
}

/** A description for reading: where a stream is typed as a plain string, the schema of its lines is shown instead. */
export function withLinesShown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLinesShown);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withLinesShown(inner)]);
  const { 'x-line-schema': line, ...node } = Object.fromEntries(entries);
  return line === undefined ? node : { ...node, schema: line };
}

// Redoc's footer asks another host for its maker's logo: the name stands there instead.
const logo =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2250%22 height=%2216%22%3E%3Ctext y=%2212%22 ' +
  'font-family=%22sans-serif%22 font-size=%2211%22 fill=%22%23888%22%3ERedocly%3C/text%3E%3C/svg%3E';

/**
 * Takes the script of two megabytes out of a page, so that all pages can share it.
 *
 * @throws Error when the page is not as Redocly makes it
 */
export function splitPage(html: string): { page: string; script: string } {
  const opening = '<script type="module">';
  const from = html.indexOf(opening) + opening.length;
  const to = html.indexOf('const __redoc_definition = ');
  const script = html.slice(from, to).trim();
  if (from < opening.length || to < from || !/\bexport ?\{[^}]*\bhydrate\b[^}]*\};?$/.test(script)) {
    throw new Error('Redocly makes its pages in another way now; look at one and mend splitPage.');
  }
  const local = script.replaceAll(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(-full)?\.svg/g, logo);
  const page = `${html.slice(0, from)}\nimport { hydrate } from './redoc.js';\n${html.slice(to)}`;
  return { page, script: `${local}\n` };
}

function indexPage(described: readonly { name: string; info: Info }[]): string {
  const rows = described.map(
    ({ name, info }) => `<li>
<a href="${name}.html">${info.title}</a>
<p>${info.summary} <a href="${name}.yaml">OpenAPI file</a></p>
</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>wattif: API descriptions</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
ul { padding: 0; list-style: none; }
li { border-top: 1px solid #8886; padding: 1rem 0; }
li > a { font-size: 1.15rem; font-weight: 600; }
p { margin: 0.3rem 0 0; }
</style>
</head>
<body>
<main>
<h1>API descriptions</h1>
<ul>
${rows.join('\n')}
</ul>
</main>
</body>
</html>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist/docs');
  buildDocs(folder);
  console.log(`wrote ${folder}`);
}
