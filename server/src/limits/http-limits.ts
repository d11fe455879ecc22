import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { askedTooMuch, hangUp } from '../http/last-words.js';
import type { addressReader } from './client-address.js';
import type { Limits } from './limits.js';

/**
 * Requests that may come at once over one line. Browsers and proxies await an answer before they ask on; a
 * flood sends a thousand in a breath, and all of them would be answered before anybody else is.
 */
const mostAtOnce = 50;

/** How many requests (`count`) came over a line with the bytes it had `read` by then. */
type Breath = { read: number; count: number };
/** Node's own reader of a line's requests, which is not typed. It hands each over, and reads no more after a 2. */
type Reader = { parser?: { onIncoming: () => number } };

/**
 * Refuses an address's requests beyond its limit before anything is done for them, and hangs up. Stands before
 * the web framework and whatever else listens by now.
 */
export function limitRequests(
  server: Server,
  limits: Limits,
  addressOf: ReturnType<typeof addressReader>,
): void {
  const usual = server.listeners('request');
  server.removeAllListeners('request');
  const isFlood = floodWatch(limits);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    if (socket.writableEnded) return;
    const address = addressOf(request);
    const flood = isFlood(socket);
    if (flood) limits.lineFlooded(address);
    const kind = request.url?.startsWith('/api/') ? 'request' : 'page';
    if (flood || !limits.allowsRequest(address, kind)) refuse(socket);
    else for (const listener of usual) listener.call(server, request, response);
  });
}

/** Tells whether one more request over this line is one too many at once. */
function floodWatch({ factor }: Limits): (socket: Socket) => boolean {
  const most = factor === 0 ? Number.POSITIVE_INFINITY : mostAtOnce;
  const breaths = new WeakMap<Socket, Breath>();
  return (socket) => {
    const read = socket.bytesRead;
    const last = breaths.get(socket);
    const count = last?.read === read ? last.count + 1 : 1;
    breaths.set(socket, { read, count });
    return count > most;
  };
}

/** Hangs up; what else was read with this request would cost as much again. */
function refuse(socket: Socket & Reader): void {
  if (socket.parser) socket.parser.onIncoming = () => 2;
  socket.pause();
  hangUp(socket, askedTooMuch);
}
