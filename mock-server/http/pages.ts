import express, { type Express } from 'express';
import type { Pages } from './site.ts';

// Nothing leaves this origin. The plots set sizes on elements by script, which a policy for styles does not touch; the
// mails and the holder's page are shown in frames. Pico's small pictures stand in its style sheet as data.
const consolePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

// The documents are made by a tool that would ask another host for a logo, and that writes scripts and styles in line.
const docsPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:";

/** Serves the ready pages: the console, which is where `/` leads, and the API descriptions. */
export function servePages(app: Express, pages: Pages): void {
  app.use('/_wattif/docs', express.static(pages.docs, { etag: false, setHeaders: withPolicy(docsPolicy) }));
  app.use('/_wattif', express.static(pages.console, { etag: false, setHeaders: withPolicy(consolePolicy) }));
  app.get('/', (_request, response) => response.redirect('/_wattif/'));
}

type SetHeaders = (response: { setHeader(name: string, value: string): void }) => void;

function withPolicy(policy: string): SetHeaders {
  return (response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
  };
}
