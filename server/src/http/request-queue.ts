import type { Server } from 'node:http';
import { Injectable } from '@nestjs/common';
import { AddressLimits } from '../limits/address-limits.js';
import { BurstLimiter } from '../limits/burst-limiter.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { FastPaths } from './fast-paths.js';
import { interceptRequests } from './intercept.js';
import { respondAndClose, tooManyRequests } from './raw-http-response.js';

/** At 0.3 ms each, under a twentieth of a core. A page's first visit takes 15; more than this waits. */
const maxBurstRequests = 3_000;
const requestsPerSecond = 100;
const fastPathWeight = 0.2;
/** Our pages give up after this time. */
const maxWaitSeconds = 10;
const drainIntervalMs = 250;

type QueuedRequest = { start: () => void; weight: number };
type AddressQueue = { requests: QueuedRequest[]; totalWeight: number };

/** Lets each address start requests at a steady rate after a burst; the rest of them wait their turn. */
@Injectable()
export class RequestQueue {
  private readonly startedRequests = new BurstLimiter(
    Math.max(1, this.addressLimits.scale(maxBurstRequests)),
    this.addressLimits.scale(requestsPerSecond),
  );
  private readonly queues = new Map<string, AddressQueue>();
  private readonly maxWeight = this.addressLimits.scale(requestsPerSecond * maxWaitSeconds);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
    private readonly fastPaths: FastPaths,
  ) {}

  attachTo(server: Server): void {
    interceptRequests(server, (request, _, next) => {
      const block = this.addresses.resolveBlock(request);
      const start = () => {
        // The client may have disconnected while waiting.
        if (!request.socket.destroyed) next();
      };
      if (this.enqueue(block, { start, weight: this.fastPaths.find(request) ? fastPathWeight : 1 })) return;
      this.addressLimits.countRejection(block, 'requests');
      respondAndClose(request.socket, tooManyRequests);
    });
  }

  /** Starts the request now or later. `false`: too many are waiting. */
  private enqueue(block: string, request: QueuedRequest): boolean {
    const queue = this.queues.get(block);
    if (!queue && this.startedRequests.allows(block, request.weight)) request.start();
    else if (!queue) this.queues.set(block, { requests: [request], totalWeight: request.weight });
    else if (queue.totalWeight + request.weight <= this.maxWeight) {
      queue.requests.push(request);
      queue.totalWeight += request.weight;
    } else return false;
    if (this.queues.size > 0) this.timer ??= setInterval(() => this.drain(), drainIntervalMs).unref();
    return true;
  }

  private drain(): void {
    for (const [block, queue] of this.queues) {
      const firstBlocked = queue.requests.findIndex(
        ({ weight }) => !this.startedRequests.allows(block, weight),
      );
      const started = queue.requests.splice(0, firstBlocked < 0 ? queue.requests.length : firstBlocked);
      for (const { start, weight } of started) {
        queue.totalWeight -= weight;
        start();
      }
      if (queue.requests.length === 0) this.queues.delete(block);
    }
    if (this.queues.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
