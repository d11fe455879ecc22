import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isHostName } from '../web/host-name.js';
import { cannotRead, hangUp } from './last-words.js';

/** Two of these could be read differently by a proxy and by this server. Node checks those of the body. */
const singles: ReadonlySet<string> = new Set(['host', 'origin', 'authorization', 'content-type']);
const sockets = '/socket.io/';

/** Rejects requests that a proxy could read differently (request smuggling), before any other listener. */
export function refuseAmbiguous(server: Server, onRefused: (request: IncomingMessage) => void): void {
  const requests = server.listeners('request');
  const upgrades = server.listeners('upgrade');
  server.removeAllListeners('request').removeAllListeners('upgrade');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isAmbiguous(request)) for (const listener of requests) listener.call(server, request, response);
    else {
      onRefused(request);
      hangUp(request.socket, cannotRead);
    }
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (!isAmbiguous(request) && request.url?.startsWith(sockets)) {
      for (const listener of upgrades) listener.call(server, request, socket, head);
      return;
    }
    // Node no longer handles errors of an upgraded socket, and the client may close it first.
    socket.on('error', () => undefined);
    onRefused(request);
    hangUp(socket, cannotRead);
  });
}

/** True for two hosts, an invalid host, or a repeated header that may occur only once. */
export function isAmbiguous({ rawHeaders, headers, url = '', httpVersion }: IncomingMessage): boolean {
  if (headers.host === undefined ? httpVersion !== '1.0' : !isHostName(headers.host)) return true;
  if (!url.startsWith('/') && url !== '*' && hostIn(url) !== headers.host?.toLowerCase()) return true;
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]?.toLowerCase() ?? '';
    if (!singles.has(name)) continue;
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

const hostIn = (target: string): string | null => (URL.canParse(target) ? new URL(target).host : null);
