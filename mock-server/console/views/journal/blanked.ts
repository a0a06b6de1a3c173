/** A part of a text: as it stands, or the name of a variable that holds the secret which the journal blanked. */
export type Part = { readonly text: string } | { readonly variable: string };

// The journal writes `***` for a secret within a text, behind its name, and `…` with the end of a token in a header.
const blank = /\*\*\*/g;
const nameBefore = /([A-Za-z][\w.%-]*)\]?\\*["'`]?\s*[:=]\s*[a-z]{0,2}\\*["'`]?$/;

/**
 * The parts of a text in which secrets were blanked.
 *
 * @example
 * partsOf('client_id=app&client_secret=***'); // [{ text: 'client_id=app&client_secret=' }, { variable: 'CLIENT_SECRET' }]
 */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index } of text.matchAll(blank)) {
    const [, name] = nameBefore.exec(text.slice(Math.max(0, index - 140), index)) ?? [];
    // what the client itself wrote
    if (name === undefined || !isSecretName(name)) continue;
    parts.push({ text: text.slice(from, index) }, { variable: variableOf(name) });
    from = index + 3;
  }
  return [...parts, { text: text.slice(from) }].filter((part) => !('text' in part) || part.text !== '');
}

/** The parts of a header's value in which a secret was blanked. */
export function headerParts(name: string, value: string): Part[] {
  if (!value.includes('…')) return partsOf(value);
  const [, scheme, isBearer] = /^((?:(bearer)|basic)\s+)?/i.exec(value) ?? [];
  if (isBearer && scheme) return [{ text: scheme }, { variable: 'TOKEN' }];
  return [...(scheme ? [{ text: scheme }] : []), { variable: variableOf(name) }];
}

function isSecretName(name: string): boolean {
  return /token|secret|code|assertion|passw|authori|api.?key/i.test(name);
}

function variableOf(name: string): string {
  const last = name.split('.').at(-1) ?? name;
  const words = last.replace(/([a-z])([A-Z])/g, '$1_$2').replace(/\W+/g, '_');
  return words.toUpperCase() || 'SECRET';
}
