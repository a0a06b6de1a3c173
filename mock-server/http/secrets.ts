// The names under which OAuth requests carry a secret.
const names = 'client_secret|refresh_token|code|token';
const inForm = new RegExp(`((?:^|[?&])(?:${names})=)[^&]*`, 'g');
const inJson = new RegExp(`("(?:${names})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*`, 'g');

/** A form, or a JSON text that came in its place, without its secrets: the journal is shown to people. */
export function blankedBody(text: string): string {
  return text.replace(inForm, '$1***').replace(inJson, '$1***');
}

/** An address without the secrets of its query. */
export function blankedUrl(url: string): string {
  return url.includes('?') ? url.replace(inForm, '$1***') : url;
}

/** An `Authorization` header without its secret; a token keeps its end, which is enough to tell two apart. */
export function blankedAuthorization(header: string): string {
  const scheme = header.slice(0, header.indexOf(' ') + 1);
  return /^basic $/i.test(scheme)
    ? `${scheme}…`
    : `${scheme}…${header.slice(Math.max(scheme.length, header.length - 6))}`;
}
