import { html } from '../../../core/html.ts';

/** How the holder's page looks: one column for phones, and the reason only once it is a refusal, where browsers can tell. */
export const holderStyle = html`
:root { color-scheme: light dark; --line: #8888; --accent: #0a6e5c; }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 42rem; padding: 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.1rem; margin: 0; overflow-wrap: anywhere; }
ul { margin: .5rem 0; padding-left: 1.2rem; }
.point, .notice { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: 1rem; }
.notice { border-left: .4rem solid var(--accent); }
.problem { border-left-color: #b3261e; }
fieldset { border: 0; margin: 0; padding: 0; }
legend { font-weight: 600; padding: 0; }
label { display: block; margin-top: .5rem; }
.choice { padding: .4rem 0; }
@supports selector(:has(*)) { fieldset:not(:has([value="refuse"]:checked)) .why { display: none; } }
select, textarea { font: inherit; max-width: 100%; padding: .4rem; width: 100%; }
button { background: var(--accent); border: 0; border-radius: .4rem; color: #fff; font: inherit; padding: .7rem 1.4rem; }
:focus-visible { outline: 3px solid #f90; outline-offset: 2px; }
footer { font-size: .85rem; margin-top: 2rem; }
`;
