import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type RequestHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
type UpgradeHandler = (request: IncomingMessage, socket: Socket, next: () => void) => void;

/** Puts a handler before the server's request listeners. It calls `next` to pass a request on. */
export function interceptRequests(server: Server, handle: RequestHandler): void {
  const nextListeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) =>
    handle(request, response, () => {
      for (const listener of nextListeners) listener.call(server, request, response);
    }),
  );
}

/** Puts a handler before the server's upgrade listeners. It calls `next` to pass an upgrade on. */
export function interceptUpgrades(server: Server, handle: UpgradeHandler): void {
  const nextListeners = server.listeners('upgrade');
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) =>
    handle(request, socket, () => {
      for (const listener of nextListeners) listener.call(server, request, socket, head);
    }),
  );
}
