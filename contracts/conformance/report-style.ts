import { type Html, html } from '../../mock-server/core/html.ts';

/** The looks of the report: one column, light or dark as the reader's machine is. */
export const reportStyle: Html = html`
:root { color-scheme: light dark; --line: light-dark(#d8dbe0, #3a3f47); --soft: light-dark(#f4f5f7, #1c2026);
  --good: light-dark(#146c2e, #6fd08c); --bad: light-dark(#b3261e, #ff8a80); --odd: light-dark(#8a5300, #f2b45c); --quiet: light-dark(#5c636e, #9aa3b0); }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1.5rem 1rem 4rem; background: light-dark(#fff, #121519); color: light-dark(#1b1e23, #e4e7eb); }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
a { color: inherit; text-underline-offset: .15em; }
p { margin: .3rem 0; max-width: 60rem; }
.facts { color: var(--quiet); }
.facts code { color: inherit; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; padding: 0; list-style: none; }
.counts li { border: 1px solid var(--line); border-radius: .5rem; padding: .4rem .9rem; }
.counts b { display: block; font-size: 1.4rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
tr:target, li:target { background: var(--soft); outline: 2px solid var(--odd); outline-offset: -2px; }
pre { background: var(--soft); border-radius: .4rem; margin: .4rem 0; max-height: 24rem; overflow: auto; overflow-wrap: anywhere; padding: .6rem; white-space: pre-wrap; }
code, pre { font-family: ui-monospace, monospace; font-size: .86rem; }
code { overflow-wrap: anywhere; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .6rem 0; }
details details { border-style: dashed; }
summary { cursor: pointer; padding: .55rem .8rem; }
details > :not(summary) { margin-left: .8rem; margin-right: .8rem; }
ul.findings { list-style: none; padding: 0; }
ul.findings > li { border-left: 3px solid var(--line); margin: .6rem 0; padding: .1rem .8rem; }
.status { font-size: .8rem; font-weight: 700; letter-spacing: .03em; white-space: nowrap; }
.PASS { color: var(--good); } .FAIL, .ERROR { color: var(--bad); } .WARN { color: var(--odd); } .SKIP { color: var(--quiet); }
ul.findings > li.is-FAIL, ul.findings > li.is-ERROR { border-color: var(--bad); }
ul.findings > li.is-WARN { border-color: var(--odd); }
ul.findings > li.is-PASS { border-color: var(--good); }
@media print { details { break-inside: avoid; } pre { max-height: none; } }
`;
