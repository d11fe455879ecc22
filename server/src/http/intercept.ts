import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type RequestHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
type UpgradeHandler = (request: IncomingMessage, socket: Socket, next: () => void) => void;

/** Puts a handler before the server's request listeners. It calls `next` to pass a request on. */
export function interceptRequests(server: Server, handle: RequestHandler): void {
  const passOn = detachListeners(server, 'request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) =>
    handle(request, response, () => passOn(request, response)),
  );
}

/** Puts a handler before the server's upgrade listeners. It calls `next` to pass an upgrade on. */
export function interceptUpgrades(server: Server, handle: UpgradeHandler): void {
  const passOn = detachListeners(server, 'upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) =>
    handle(request, socket, () => passOn(request, socket, head)),
  );
}

/** Returns a function that calls the listeners there were. */
export function detachListeners<Values extends unknown[]>(
  server: Server,
  event: string,
): (...values: Values) => void {
  const listeners = server.listeners(event);
  server.removeAllListeners(event);
  return (...values) => {
    for (const listener of listeners) listener.apply(server, values);
  };
}
