import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { RejectionCounts } from '../limits/rejection-counts.js';
import { badRequest, respondAndClose } from './raw-http-response.js';

const checkIntervalMs = 100;
/** Up to this many, Node's own header timeout applies. */
const maxPartialHeadersPerAddress = 20;
const maxIncompleteChecks = 5;
/** Or a third of them, if that is more: closing all at once would block everybody else. */
const maxClosedPerCheck = 100;

type HeaderProgress = { bytesReadBefore: number; incompleteChecks: number };

/** Only when one address sends many slow headers; a single slow phone keeps Node's full timeout. */
@Injectable()
export class SlowHeaderGuard {
  private readonly progressBySocket = new Map<Socket, HeaderProgress>();

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
    private readonly rejections: RejectionCounts,
  ) {}

  attachTo(server: Server): void {
    server.on('connection', (socket: Socket) =>
      this.progressBySocket.set(socket, { bytesReadBefore: 0, incompleteChecks: 0 }),
    );
    server.on('upgrade', ({ socket }: IncomingMessage) => this.progressBySocket.delete(socket));
    server.on('request', (request: IncomingMessage) => this.onRequest(request));
    const timer = setInterval(() => this.closeSlowHeaders(), checkIntervalMs).unref();
    server.once('close', () => clearInterval(timer));
  }

  /** A request body is not a header: such a connection is tracked again from its next request. */
  private onRequest({ socket, headers }: IncomingMessage): void {
    const hasNoBody =
      headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';
    if (hasNoBody)
      this.progressBySocket.set(socket, { bytesReadBefore: socket.bytesRead, incompleteChecks: 0 });
    else this.progressBySocket.delete(socket);
  }

  private closeSlowHeaders(): void {
    const maxPerAddress =
      maxPartialHeadersPerAddress * (this.addressLimits.factor || Number.POSITIVE_INFINITY);
    for (const incomplete of this.groupIncomplete().values()) {
      if (incomplete.length <= maxPerAddress) continue;
      const overdue = incomplete.filter(
        ([, { incompleteChecks }]) => incompleteChecks >= maxIncompleteChecks,
      );
      for (const [socket] of overdue.slice(0, Math.max(maxClosedPerCheck, incomplete.length / 3)))
        this.rejectAndClose(socket);
    }
  }

  private groupIncomplete(): Map<string, [Socket, HeaderProgress][]> {
    const groups = new Map<string, [Socket, HeaderProgress][]>();
    for (const [socket, progress] of this.progressBySocket) {
      if (socket.destroyed) this.progressBySocket.delete(socket);
      if (socket.destroyed || socket.bytesRead <= progress.bytesReadBefore) continue;
      progress.incompleteChecks += 1;
      const address = this.addresses.resolveBlock({ headers: {}, socket });
      const group = groups.get(address);
      if (group) group.push([socket, progress]);
      else groups.set(address, [[socket, progress]]);
    }
    return groups;
  }

  private rejectAndClose(socket: Socket): void {
    this.rejections.count('slowHeaders');
    this.progressBySocket.delete(socket);
    respondAndClose(socket, badRequest);
  }
}
