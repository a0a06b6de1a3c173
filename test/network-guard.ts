import { Socket } from 'node:net';

const connect = Socket.prototype.connect;

/** Makes every connection to another machine fail with a sentence, in this process and for all clients (fetch too). */
export function guardNetwork(): void {
  Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (!isThisMachine(host)) {
      throw new Error(`A test tried to reach "${host}": tests talk to this machine only; simulate what stands there.`);
    }
    return Reflect.apply(connect, this, args);
  } as typeof connect;
}

/**
 * The host of a `connect` call, in any of its forms: options; port and host; a path; or (Node's own calls) a list of
 * which the first element is the options.
 */
export function hostOf(args: readonly unknown[]): string {
  const [first, second] = args;
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'object' && first !== null) {
    return 'host' in first && typeof first.host === 'string' ? first.host : 'localhost';
  }
  const isPort = typeof first === 'number' || /^\d+$/.test(String(first));
  return isPort && typeof second === 'string' ? second : 'localhost';
}

/** Whether a host name or address is a loopback one. */
export function isThisMachine(host: string): boolean {
  return /^(?:localhost|[^/]+\.localhost|127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i.test(host);
}
