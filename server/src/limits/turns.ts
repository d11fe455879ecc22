import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { askedTooMuch, hangUp } from '../http/last-words.js';
import type { addressReader } from './client-address.js';
import { LeakyCount } from './leaky-count.js';
import type { Limits } from './limits.js';

/**
 * Requests of one address block that the web framework begins at once, and in a second after that: with what it
 * costs to answer one, less than a twentieth of a core. Pages of a whole neighbourhood come in bursts, so what is
 * beyond waits its turn.
 */
const mostAtOnce = 200;
const perSecond = 100;
/** Requests of one address block that wait their turn; with more, a line is hung up on. */
const mostWaiting = 400;
/** How often turns are given (milliseconds). */
const period = 250;

/** Gives each address block so many turns in a second, and lets the rest wait, first come, first served. */
class Turns {
  private readonly begun: LeakyCount;
  private readonly waiting = new Map<string, (() => void)[]>();
  private timer: NodeJS.Timeout | undefined;

  constructor(limits: Limits) {
    this.begun = new LeakyCount(limits.scaled(mostAtOnce), limits.scaled(perSecond));
  }

  /** Runs `begin` now or in its turn. `false`: too many wait already, and it never will. */
  take(block: string, begin: () => void): boolean {
    const queue = this.waiting.get(block);
    if (!queue && this.begun.allows(block)) begin();
    else if (!queue) this.waiting.set(block, [begin]);
    else if (queue.length < mostWaiting) queue.push(begin);
    else return false;
    if (this.waiting.size > 0) this.timer ??= setInterval(() => this.give(), period).unref();
    return true;
  }

  private give(): void {
    for (const [block, queue] of this.waiting) {
      while (queue.length > 0 && this.begun.allows(block)) queue.shift()?.();
      if (queue.length === 0) this.waiting.delete(block);
    }
    if (this.waiting.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

/**
 * Lets requests reach whatever listens by now in the turns of their address block. What costs far less than
 * that is answered before. Stands behind the refusal of floods.
 */
export function takeTurns(server: Server, limits: Limits, addressOf: ReturnType<typeof addressReader>): void {
  const usual = server.listeners('request');
  server.removeAllListeners('request');
  const turns = new Turns(limits);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const block = addressOf(request);
    const begin = () => {
      // Whoever waited may have gone.
      if (!request.socket.destroyed) for (const listener of usual) listener.call(server, request, response);
    };
    if (turns.take(block, begin)) return;
    limits.lineFlooded(block);
    hangUp(request.socket, askedTooMuch);
  });
}
