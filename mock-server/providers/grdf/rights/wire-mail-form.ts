import { type Html, html } from '../../../core/html.ts';

/** A piece of a mail, written once for both of its forms. */
export type MailPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly MailItem[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** One metering point that a mail is about. */
export interface MailItem {
  readonly title: string;
  readonly lines: readonly string[];
}

/** A mail as plain text. */
export function textForm(parts: readonly MailPart[], footer: string): string {
  return `${[...parts.map(textOf), `--\n${footer}`].join('\n\n')}\n`;
}

function textOf(part: MailPart): string {
  switch (part.kind) {
    case 'paragraph':
      return part.text;
    case 'items':
      return part.items.map(({ title, lines }) => [title, ...lines.map((line) => `  ${line}`)].join('\n')).join('\n\n');
    case 'link':
      return `${part.label} :\n${part.url}`;
  }
}

/** A mail as HTML: styles in place, no script, nothing to fetch, so that it reads the same in a sandboxed frame. */
export function htmlForm(title: string, parts: readonly MailPart[], footer: string): string {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="margin:0;padding:1rem;background:#fff;color:#222;font:16px/1.5 Arial,Helvetica,sans-serif">
<div style="max-width:38rem;margin:0 auto">
${parts.map(htmlOf)}
<p style="margin-top:2rem;padding-top:.5rem;border-top:1px solid #ccc;color:#555;font-size:13px">${footer}</p>
</div>
</body>
</html>
`.text;
}

function htmlOf(part: MailPart): Html {
  switch (part.kind) {
    case 'paragraph':
      return html`<p>${part.text}</p>\n`;
    case 'items':
      return html`<ul style="padding-left:1.2rem">\n${part.items.map(itemOf)}</ul>\n`;
    case 'link':
      return html`<p><a href="${part.url}" style="display:inline-block;padding:.6rem 1.2rem;border-radius:.3rem;background:#0a6e5c;color:#fff">${part.label}</a></p>
<p style="font-size:13px;overflow-wrap:anywhere">${part.url}</p>\n`;
  }
}

function itemOf({ title, lines }: MailItem): Html {
  return html`<li style="margin-bottom:.8rem"><strong>${title}</strong>${lines.map((line) => html`<br>${line}`)}</li>\n`;
}
