import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { askedTooMuch, hangUp } from '../http/last-words.js';
import type { addressReader } from './client-address.js';
import { LeakyCount } from './leaky-count.js';
import type { Limits } from './limits.js';

/** At 0.3 ms each, under a twentieth of a core. A page's first visit takes 15; more than this waits. */
const maxBurst = 3_000;
const perSecond = 100;
const lightWeight = 0.2;
/** Our pages give up after this time. */
const maxWaitSeconds = 10;
const giveIntervalMs = 250;

type Turn = { begin: () => void; weight: number };
type Queue = { turns: Turn[]; weight: number };

class Turns {
  private readonly begun: LeakyCount;
  private readonly waiting = new Map<string, Queue>();
  private readonly maxWeight: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(limits: Limits) {
    this.begun = new LeakyCount(Math.max(1, limits.scaled(maxBurst)), limits.scaled(perSecond));
    this.maxWeight = limits.scaled(perSecond * maxWaitSeconds);
  }

  /** Starts the request now or later. `false`: too many are waiting. */
  take(block: string, turn: Turn): boolean {
    const queue = this.waiting.get(block);
    if (!queue && this.begun.allows(block, turn.weight)) turn.begin();
    else if (!queue) this.waiting.set(block, { turns: [turn], weight: turn.weight });
    else if (queue.weight + turn.weight <= this.maxWeight) {
      queue.turns.push(turn);
      queue.weight += turn.weight;
    } else return false;
    if (this.waiting.size > 0) this.timer ??= setInterval(() => this.give(), giveIntervalMs).unref();
    return true;
  }

  private give(): void {
    for (const [block, queue] of this.waiting) {
      const begun = queue.turns.findIndex(({ weight }) => !this.begun.allows(block, weight));
      const given = queue.turns.splice(0, begun < 0 ? queue.turns.length : begun);
      for (const { begin, weight } of given) {
        queue.weight -= weight;
        begin();
      }
      if (queue.turns.length === 0) this.waiting.delete(block);
    }
    if (this.waiting.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

/** `isLight` marks requests answered without the framework. Install before the rate limiter. */
export function takeTurns(
  server: Server,
  limits: Limits,
  addressOf: ReturnType<typeof addressReader>,
  isLight: (request: IncomingMessage) => boolean,
): void {
  const usual = server.listeners('request');
  server.removeAllListeners('request');
  const turns = new Turns(limits);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const block = addressOf(request);
    const begin = () => {
      // The client may have disconnected while waiting.
      if (!request.socket.destroyed) for (const listener of usual) listener.call(server, request, response);
    };
    if (turns.take(block, { begin, weight: isLight(request) ? lightWeight : 1 })) return;
    limits.tooManyWait(block);
    hangUp(request.socket, askedTooMuch);
  });
}
