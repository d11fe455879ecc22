import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { AddressLimits } from '../limits/address-limits.js';
import type { createAddressResolver } from '../limits/client-address.js';
import { respondAndClose, tooManyRequests } from './raw-http-response.js';

/** Browsers and proxies wait for each answer; a pipelined flood would delay everybody else. */
const maxPipelinedRequests = 50;

type PipelinedRequests = { bytesRead: number; count: number };
/** Node's HTTP parser (untyped); returning 2 from `onIncoming` stops reading. */
type ParsedSocket = { parser?: { onIncoming: () => number } };

/** Rejects requests before the framework does any work for them. */
export function installHttpRateLimiter(
  server: Server,
  addressLimits: AddressLimits,
  addressOf: ReturnType<typeof createAddressResolver>,
): void {
  const nextListeners = server.listeners('request');
  server.removeAllListeners('request');
  const isPipelineFlood = createPipelineLimiter(addressLimits);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    if (socket.writableEnded) return;
    const address = addressOf(request);
    const flood = isPipelineFlood(socket);
    if (flood) addressLimits.countPipelineFlood(address);
    const kind = request.url?.startsWith('/api/') ? 'request' : 'page';
    if (flood || !addressLimits.allowsRequest(address, kind)) rejectAndClose(socket);
    else for (const listener of nextListeners) listener.call(server, request, response);
  });
}

function createPipelineLimiter({ factor }: AddressLimits): (socket: Socket) => boolean {
  const maxRequests = factor === 0 ? Number.POSITIVE_INFINITY : maxPipelinedRequests;
  const pipelinedBySocket = new WeakMap<Socket, PipelinedRequests>();
  return (socket) => {
    const bytesRead = socket.bytesRead;
    const last = pipelinedBySocket.get(socket);
    const count = last?.bytesRead === bytesRead ? last.count + 1 : 1;
    pipelinedBySocket.set(socket, { bytesRead, count });
    return count > maxRequests;
  };
}

function rejectAndClose(socket: Socket & ParsedSocket): void {
  if (socket.parser) socket.parser.onIncoming = () => 2;
  socket.pause();
  respondAndClose(socket, tooManyRequests);
}
