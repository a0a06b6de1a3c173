import type { Request, RequestHandler, Response } from 'express';
import type { Site } from './site.ts';

/** A problem of our own surface (RFC 9457): never in the words of a simulated API. */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What to do about it. */
  readonly fix?: string;
}

/** Answers with problem+json; a failure of ours is marked `x-wattif-bug`. */
export function problem(response: Response, told: Problem): void {
  const { status, title, detail, fix } = told;
  const body = JSON.stringify({ type: 'about:blank', title, status, detail, ...(fix && { fix }) });
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    ...(status >= 500 && { 'x-wattif-bug': 'true' }),
  });
  response.end(body);
}

/** Answers a path or method that nothing serves, and names what comes nearest. */
export function notFound(site: Site): RequestHandler {
  let served: readonly ServedPath[] | undefined;
  return (request: Request, response: Response) => {
    served ??= servedPaths(site);
    const path = request.originalUrl.replace(/\?.*$/s, '');
    const methods = served.filter((one) => one.pattern.test(path)).flatMap(({ method }) => methodsOf(method));
    if (methods.length > 0) {
      const allowed = [...new Set(methods)].join(', ');
      response.setHeader('allow', allowed);
      const detail = `${path} is served for ${allowed}, not for ${request.method}.`;
      return problem(response, { status: 405, title: 'Method not served', detail });
    }
    const near = nearest(path, served).map((one) => `${one.method} ${one.path}`);
    problem(response, {
      status: 404,
      title: 'Nothing is served here',
      detail: `${request.method} ${path} is no path of a simulated API, nor of the simulator.`,
      fix: `Keep the operator's path and change only the host. Nearest: ${near.join('; ')}. All: /_wattif/docs/`,
    });
  };
}

// Express answers HEAD wherever GET is served.
function methodsOf(method: string): string[] {
  return method === 'GET' ? ['GET', 'HEAD'] : [method];
}

interface ServedPath {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
}

function servedPaths(site: Site): ServedPath[] {
  const all = [...site.providers.flatMap((one) => one.routes), ...site.control.routes];
  return all.flatMap(({ method, path, mounts }) =>
    mounts.map((mount) => {
      const full = mount + path;
      const escaped = full.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+');
      return { method, path: full, pattern: new RegExp(`^${escaped}/?$`, 'i') };
    }),
  );
}

function nearest(path: string, served: readonly ServedPath[]): ServedPath[] {
  const words = new Set(path.toLowerCase().split(/[/_]/).filter(Boolean));
  const score = ({ path: other }: ServedPath): number =>
    other
      .toLowerCase()
      .split(/[/_]/)
      .filter((word) => words.has(word)).length;
  return [...served].sort((a, b) => score(b) - score(a)).slice(0, 3);
}
