import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressLimits } from '../limits/address-limits.js';
import type { createAddressResolver } from '../limits/client-address.js';
import { LeakyBucket } from '../limits/leaky-bucket.js';
import { respondAndClose, tooManyRequests } from './raw-http-response.js';

/** At 0.3 ms each, under a twentieth of a core. A page's first visit takes 15; more than this waits. */
const maxBurst = 3_000;
const requestsPerSecond = 100;
const lightWeight = 0.2;
/** Our pages give up after this time. */
const maxWaitSeconds = 10;
const drainIntervalMs = 250;

type QueuedRequest = { start: () => void; weight: number };
type AddressQueue = { requests: QueuedRequest[]; totalWeight: number };

class FairRequestQueue {
  private readonly startedRequests: LeakyBucket;
  private readonly queues = new Map<string, AddressQueue>();
  private readonly maxWeight: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(limits: AddressLimits) {
    this.startedRequests = new LeakyBucket(
      Math.max(1, limits.scale(maxBurst)),
      limits.scale(requestsPerSecond),
    );
    this.maxWeight = limits.scale(requestsPerSecond * maxWaitSeconds);
  }

  /** Starts the request now or later. `false`: too many are waiting. */
  enqueue(block: string, request: QueuedRequest): boolean {
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

/** `isLight` marks requests answered without the framework. Install before the rate limiter. */
export function queueRequests(
  server: Server,
  addressLimits: AddressLimits,
  addressOf: ReturnType<typeof createAddressResolver>,
  isLight: (request: IncomingMessage) => boolean,
): void {
  const nextListeners = server.listeners('request');
  server.removeAllListeners('request');
  const queue = new FairRequestQueue(addressLimits);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const block = addressOf(request);
    const start = () => {
      // The client may have disconnected while waiting.
      if (!request.socket.destroyed)
        for (const listener of nextListeners) listener.call(server, request, response);
    };
    if (queue.enqueue(block, { start, weight: isLight(request) ? lightWeight : 1 })) return;
    addressLimits.countQueueOverflow(block);
    respondAndClose(request.socket, tooManyRequests);
  });
}
