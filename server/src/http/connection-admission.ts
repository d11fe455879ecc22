import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { ConnectionQuota } from '../limits/connection-quota.js';
import { readDescriptorLimit } from '../limits/file-descriptors.js';
import { RejectionCounts } from '../limits/rejection-counts.js';
import { detachListeners, interceptUpgrades } from './intercept.js';
import { respondAndClose, tooManyRequests } from './raw-http-response.js';

const admissionIntervalMs = 100;
const idleCheckIntervalMs = 1_000;
/** Their cost is known only once they send something. */
const maxAdmittedPerInterval = 5;
/** A websocket closed sooner has not watched anything. */
const shortLivedMs = 1_000;
const maxHeldMs = 10_000;

type HeldConnection = { socket: Socket; heldSinceMs: number };

/** Holds connections of addresses without budget unread: closed ones would reconnect at once, at a cost. */
@Injectable()
export class ConnectionAdmission implements OnModuleDestroy {
  private readonly heldByAddress = new Map<string, HeldConnection[]>();
  private readonly quota = new ConnectionQuota(readDescriptorLimit());
  private isClosing = false;

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
    private readonly rejections: RejectionCounts,
  ) {}

  attachTo(server: Server): void {
    const admit = detachListeners<[Socket]>(server, 'connection');
    server.on('connection', (socket: Socket) => this.onConnection(socket, admit));
    server.on('request', ({ socket }: IncomingMessage, answer: ServerResponse) =>
      this.quota.onRequest(socket, answer),
    );
    this.interceptUpgrades(server);
    const admissionTimer = setInterval(() => this.admitHeld(admit), admissionIntervalMs).unref();
    const idleTimer = setInterval(() => this.quota.closeIdle(), idleCheckIntervalMs).unref();
    server.once('close', () => {
      clearInterval(admissionTimer);
      clearInterval(idleTimer);
    });
  }

  onModuleDestroy(): void {
    this.isClosing = true;
    for (const waiting of this.heldByAddress.values()) for (const { socket } of waiting) socket.destroy();
  }

  private onConnection(socket: Socket, admit: (socket: Socket) => void): void {
    const { addressLimits, addresses } = this;
    // A trusted proxy carries everybody's requests: its connections are counted, but never rejected.
    const isProxy = addresses.isProxy(socket.remoteAddress ?? '');
    const address = isProxy ? null : addresses.resolveBlock({ headers: {}, socket });
    if (!this.quota.tryAdd(socket, address)) {
      this.rejections.count('connections');
      socket.destroy();
    } else if (address === null) admit(socket);
    else if (addressLimits.workBudget.isExhausted(address)) this.hold(socket, address);
    else {
      addressLimits.workBudget.spend(address, 'connection');
      admit(socket);
    }
  }

  /** Each websocket behind a proxy still costs a file descriptor. */
  private interceptUpgrades(server: Server): void {
    interceptUpgrades(server, (request, socket, next) => {
      const address = this.addresses.resolveBlock(request);
      if (this.quota.tryUpgrade(socket, address)) {
        const openedAtMs = performance.now();
        socket.once('close', () => {
          if (performance.now() - openedAtMs < shortLivedMs)
            this.addressLimits.workBudget.spend(address, 'shortLived');
        });
        next();
      } else {
        socket.on('error', () => undefined);
        respondAndClose(socket, tooManyRequests);
      }
    });
  }

  private hold(socket: Socket, address: string): void {
    if (this.isClosing) return void socket.destroy();
    socket.on('error', () => undefined);
    const waiting = this.heldByAddress.get(address) ?? [];
    waiting.push({ socket, heldSinceMs: performance.now() });
    this.heldByAddress.set(address, waiting);
    this.rejections.count('heldConnections');
  }

  private admitHeld(admit: (socket: Socket) => void): void {
    const { workBudget } = this.addressLimits;
    for (const [address, all] of this.heldByAddress) {
      const waiting = all.filter(({ socket }) => !socket.destroyed);
      const admitted = workBudget.isExhausted(address) ? [] : waiting.splice(-maxAdmittedPerInterval);
      for (const { socket } of admitted) {
        workBudget.spend(address, 'connection');
        admit(socket);
      }
      const minHeldSinceMs = performance.now() - maxHeldMs;
      for (const { socket, heldSinceMs } of waiting) if (heldSinceMs < minHeldSinceMs) socket.destroy();
      if (waiting.length > 0) this.heldByAddress.set(address, waiting);
      else this.heldByAddress.delete(address);
    }
  }
}
