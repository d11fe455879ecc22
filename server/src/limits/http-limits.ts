import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { askedTooMuch, hangUp } from '../http/last-words.js';
import type { addressReader } from './client-address.js';
import type { Limits } from './limits.js';

/** Browsers and proxies wait for each answer; a pipelined flood would delay everybody else. */
const mostAtOnce = 50;

type Breath = { read: number; count: number };
/** Node's HTTP parser (untyped); returning 2 from `onIncoming` stops reading. */
type Reader = { parser?: { onIncoming: () => number } };

/** Rejects requests before the framework does any work for them. */
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

function refuse(socket: Socket & Reader): void {
  if (socket.parser) socket.parser.onIncoming = () => 2;
  socket.pause();
  hangUp(socket, askedTooMuch);
}
