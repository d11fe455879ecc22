import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isHostName } from './host-name.js';
import { badRequest, respondAndClose } from './raw-http-response.js';

/** Two of these could be read differently by a proxy and by this server. Node checks those of the body. */
const singletonHeaders: ReadonlySet<string> = new Set(['host', 'origin', 'authorization', 'content-type']);
const socketPath = '/socket.io/';

/** Rejects requests that a proxy could read differently (request smuggling), before any other listener. */
export function rejectAmbiguousRequests(
  server: Server,
  onRejected: (request: IncomingMessage) => void,
): void {
  const requestListeners = server.listeners('request');
  const upgradeListeners = server.listeners('upgrade');
  server.removeAllListeners('request').removeAllListeners('upgrade');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isAmbiguous(request))
      for (const listener of requestListeners) listener.call(server, request, response);
    else {
      onRejected(request);
      respondAndClose(request.socket, badRequest);
    }
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (!isAmbiguous(request) && request.url?.startsWith(socketPath)) {
      for (const listener of upgradeListeners) listener.call(server, request, socket, head);
      return;
    }
    // Node no longer handles errors of an upgraded socket, and the client may close it first.
    socket.on('error', () => undefined);
    onRejected(request);
    respondAndClose(socket, badRequest);
  });
}

/** True for two hosts, an invalid host, or a repeated header that may occur only once. */
export function isAmbiguous({ rawHeaders, headers, url = '', httpVersion }: IncomingMessage): boolean {
  if (headers.host === undefined ? httpVersion !== '1.0' : !isHostName(headers.host)) return true;
  if (!url.startsWith('/') && url !== '*' && hostOfTarget(url) !== headers.host?.toLowerCase()) return true;
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (!singletonHeaders.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

const hostOfTarget = (target: string): string | null => (URL.canParse(target) ? new URL(target).host : null);
