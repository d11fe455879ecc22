import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { interceptRequests } from './intercept.js';
import { respondAndClose, tooManyRequests } from './raw-http-response.js';

/** Browsers and proxies wait for each answer; a pipelined flood would delay everybody else. */
const maxPipelinedRequests = 50;

type PipelinedRequests = { bytesRead: number; count: number };
/** Node's HTTP parser (untyped); returning 2 from `onIncoming` stops reading. */
type ParsedSocket = { parser?: { onIncoming: () => number } };

/** Rejects requests before the framework does any work for them. */
@Injectable()
export class HttpRateLimiter {
  private readonly maxPipelined =
    this.addressLimits.factor === 0 ? Number.POSITIVE_INFINITY : maxPipelinedRequests;
  private readonly pipelinedBySocket = new WeakMap<Socket, PipelinedRequests>();

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
  ) {}

  attachTo(server: Server): void {
    interceptRequests(server, (request, _, next) => {
      const { socket } = request;
      if (socket.writableEnded) return;
      const address = this.addresses.resolveBlock(request);
      const isFlood = this.isPipelineFlood(socket);
      if (isFlood) this.addressLimits.countFlood(address, 'requests');
      const kind = request.url?.startsWith('/api/') ? 'request' : 'page';
      if (isFlood || !this.addressLimits.allowsRequest(address, kind)) rejectAndClose(socket);
      else next();
    });
  }

  private isPipelineFlood(socket: Socket): boolean {
    const { bytesRead } = socket;
    const last = this.pipelinedBySocket.get(socket);
    const count = last?.bytesRead === bytesRead ? last.count + 1 : 1;
    this.pipelinedBySocket.set(socket, { bytesRead, count });
    return count > this.maxPipelined;
  }
}

function rejectAndClose(socket: Socket & ParsedSocket): void {
  if (socket.parser) socket.parser.onIncoming = () => 2;
  socket.pause();
  respondAndClose(socket, tooManyRequests);
}
