import type { Simulator } from '../simulator.ts';

/** The one JSON line that scripts read once the simulator is ready. */
export function startLine({ url, port, application, welcome }: Simulator): string {
  const { clientId, clientSecret } = application;
  const named = welcome.flatMap(({ urls }) => urls.map((one) => [one.name, one.url]));
  const urls = {
    ...Object.fromEntries(named),
    console: `${url}/_wattif/`,
    control: `${url}/_wattif`,
    docs: `${url}/_wattif/docs/`,
  };
  return `${JSON.stringify({ ready: true, url, port, urls, clientId, clientSecret, pid: process.pid })}\n`;
}

/** What a person reads once the simulator is ready: where, who, and calls to paste. */
export function greeting({ url, application, welcome }: Simulator): string {
  const row = (label: string, value: string): string => `  ${label.padEnd(18)} ${value}`;
  const lines = [`wattif is ready on ${url}`, ''];
  for (const { urls } of welcome) for (const one of urls) lines.push(row(one.label, one.url));
  lines.push(
    row('console', `${url}/_wattif/`),
    row('control', `${url}/_wattif`),
    row('documents', `${url}/_wattif/docs/`),
  );
  lines.push(row('every error', `${url}/_wattif/errors`), row('how sure it is', `${url}/_wattif/fidelity`), '');
  lines.push(row('client_id', application.clientId), row('client_secret', application.clientSecret), '');
  for (const { points } of welcome) {
    for (const { meteringPointId, note } of points) lines.push(row(meteringPointId, note));
  }
  for (const { commands } of welcome) lines.push('', ...commands);
  return `${lines.join('\n')}\n`;
}
