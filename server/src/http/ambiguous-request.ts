import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isHostName } from '../web/host-name.js';
import { cannotRead, hangUp } from './last-words.js';

/** Headers of which two hops, given two of them, may each go by another. The parser sees to those of a body. */
const singles: ReadonlySet<string> = new Set(['host', 'origin', 'authorization', 'content-type']);
/** Where sockets are opened; nothing else here is upgraded. */
const sockets = '/socket.io/';

/** Refuses what a proxy and this server may read in two ways, whoever else listens by now, and tells whose it was. */
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
    // Node hears an upgraded line's errors no more, and whoever is refused may hang up first.
    socket.on('error', () => undefined);
    onRefused(request);
    hangUp(socket, cannotRead);
  });
}

/** Whether a request names two hosts, a host that is none, or twice what may be said once. */
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

/** The host of a target in absolute form, as proxies are asked. */
const hostIn = (target: string): string | null => (URL.canParse(target) ? new URL(target).host : null);
