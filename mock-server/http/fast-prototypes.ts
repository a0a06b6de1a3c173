import { createServer, IncomingMessage, type RequestListener, type Server, ServerResponse } from 'node:http';

/** What an Express app shows of itself: the prototypes that it gives to requests and responses. */
type ExpressApp = RequestListener & { readonly request: object; readonly response: object };

/**
 * Makes an HTTP server whose request and response objects are born with the prototypes of an Express app.
 *
 * Express gives each request and response its own prototype by `Object.setPrototypeOf`, which makes the engine throw
 * away what it had optimised, for all code after it. When the objects have that prototype from the start, the same
 * call changes nothing, and Express answers two to three times as many requests (`npm run bench`). This is a property
 * of the engine, not a feature of Express; the test beside it fails when either changes.
 */
export function createFastServer(app: ExpressApp): Server {
  return createServer(
    {
      IncomingMessage: bornWith(app.request, IncomingMessage),
      ServerResponse: bornWith(app.response, ServerResponse),
    },
    app,
  );
}

// A class cannot be given another prototype; a function can, and Node's constructors still allow being called on `this`.
function bornWith<Constructor extends typeof IncomingMessage | typeof ServerResponse>(
  prototype: object,
  original: Constructor,
): Constructor {
  function Born(this: object, ...args: unknown[]): void {
    Reflect.apply(original as unknown as (...args: unknown[]) => void, this, args);
  }
  Born.prototype = prototype;
  return Born as unknown as Constructor;
}
