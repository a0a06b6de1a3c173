import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { Route } from '../core/provider.ts';
import { serveControl } from './control.ts';
import { preflight } from './cross-origin.ts';
import { servePages } from './pages.ts';
import { notFound, problem } from './problems.ts';
import { serving } from './serve.ts';
import type { Site } from './site.ts';

/** The Express app of a simulator: every provider's routes at their real paths, and ours under `/_wattif`. */
export function createApp(site: Site): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // queries are read once, by the stage that needs them
  app.set('query parser', false);
  for (const provider of site.providers) {
    const serve = serving(provider, site);
    for (const route of provider.routes) {
      for (const mount of route.mounts) {
        const path = mount + expressPath(route);
        app[methodOf(route)](path, (request: Request, response: Response) =>
          serve(request, response, { route, mount }, request.params as Record<string, string>),
        );
        if (provider.crossOrigin) app.options(path, preflight);
      }
    }
  }
  for (const route of site.control.routes) {
    for (const mount of route.mounts) {
      app.route(mount + expressPath(route))[methodOf(route)](serveControl(site.control, route));
    }
  }
  servePages(app, site.pages);
  app.use(notFound(site));
  app.use(badRequest);
  return app;
}

function expressPath(route: Route): string {
  return route.path.replace(/\{(\w+)\}/g, ':$1');
}

function methodOf(route: Route) {
  return route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
}

// What Express itself cannot read (a broken percent sign in the path) is the caller's mistake.
const badRequest: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) return next(error);
  const status = typeof error?.status === 'number' ? error.status : 500;
  const detail = status < 500 ? `${request.method} ${request.originalUrl} cannot be read.` : String(error?.message);
  problem(response, { status, title: status < 500 ? 'Unreadable request' : 'wattif failed', detail });
};
