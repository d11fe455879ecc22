import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { AddressLimits } from '../limits/address-limits.js';
import type { RequestSource } from '../limits/client-address.js';
import { ConnectionQuota } from '../limits/connection-quota.js';
import { respondAndClose, tooManyRequests } from './raw-http-response.js';

const admissionIntervalMs = 100;
const idleCheckIntervalMs = 1_000;
/** Their cost is known only once they send something. */
const maxAdmittedPerInterval = 5;
/** A websocket closed sooner has not watched anything. */
const shortLivedMs = 1_000;
const maxHeldMs = 10_000;

type HeldConnection = { socket: Socket; heldSinceMs: number };
type AdmissionOptions = {
  addressLimits: AddressLimits;
  addressOf: (request: RequestSource) => string;
  /** A trusted proxy carries everybody's requests: its connections are counted, but never rejected. */
  isProxy: (address: string) => boolean;
  maxDescriptors: number;
};

/** Holds connections of addresses without budget unread: closed ones would reconnect at once, at a cost. */
export class ConnectionAdmission {
  private readonly heldByAddress = new Map<string, HeldConnection[]>();
  private readonly quota: ConnectionQuota;
  private isClosing = false;

  constructor(private readonly options: AdmissionOptions) {
    this.quota = new ConnectionQuota(options.maxDescriptors);
  }

  attachTo(server: Server): void {
    const nextListeners = server.listeners('connection');
    server.removeAllListeners('connection');
    const admit = (socket: Socket) => {
      for (const listener of nextListeners) listener.call(server, socket);
    };
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

  close(): void {
    this.isClosing = true;
    for (const waiting of this.heldByAddress.values()) for (const { socket } of waiting) socket.destroy();
  }

  private onConnection(socket: Socket, admit: (socket: Socket) => void): void {
    const { addressOf, isProxy, addressLimits } = this.options;
    const address = isProxy(socket.remoteAddress ?? '') ? null : addressOf({ headers: {}, socket });
    if (!this.quota.tryAdd(socket, address)) {
      addressLimits.rejectedCounts.lines += 1;
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
    const nextListeners = server.listeners('upgrade');
    server.removeAllListeners('upgrade');
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      const address = this.options.addressOf(request);
      if (this.quota.tryUpgrade(socket, address)) {
        const openedAtMs = performance.now();
        socket.once('close', () => {
          if (performance.now() - openedAtMs < shortLivedMs)
            this.options.addressLimits.workBudget.spend(address, 'shortLived');
        });
        for (const listener of nextListeners) listener.call(server, request, socket, head);
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
    this.options.addressLimits.rejectedCounts.held += 1;
  }

  private admitHeld(admit: (socket: Socket) => void): void {
    const { workBudget } = this.options.addressLimits;
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
