import { isRecord, type Raw } from './pact-parts.ts';

// Pact's verifier follows redirects, out of the machine if they lead there, and compares what it finds at their end. A
// status of which HTTP knows nothing it leaves alone.
const shift = 600;
const isRedirect = (status: number): boolean => status >= 300 && status < 400;
const span = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** The status by which a redirect reaches Pact's verifier; any other status as it is. */
export function disguised(status: number): number {
  return isRedirect(status) ? status + shift : status;
}

/** The status behind a disguise. */
export function undisguised(status: number): number {
  return isRedirect(status - shift) ? status - shift : status;
}

/** An interaction of a pact that expects the disguise where it expects a redirect. */
export function withDisguise(interaction: Raw): Raw {
  const { response } = interaction;
  if (!isRecord(response)) return interaction;
  const { status, matchingRules } = response;
  const rules = isRecord(matchingRules) && isRecord(matchingRules.status) ? disguisedRules(matchingRules) : undefined;
  return {
    ...interaction,
    response: {
      ...response,
      ...(status !== undefined && { status: disguised(Number(status)) }),
      ...(rules && { matchingRules: rules }),
    },
  };
}

// Version 4 may ask for a class of statuses, or for one of a list.
const classes: Readonly<Record<string, readonly number[]>> = {
  redirect: span(300, 400),
  nonError: span(100, 400),
};

function disguisedRules(rules: Raw): Raw {
  const text = JSON.stringify(rules.status, (key, value: unknown) => {
    if (key !== 'status') return value;
    const statuses = typeof value === 'string' ? classes[value] : value;
    return Array.isArray(statuses) ? statuses.map((status) => disguised(Number(status))) : value;
  });
  return { ...rules, status: JSON.parse(text) as unknown };
}
