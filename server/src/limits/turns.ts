import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { askedTooMuch, hangUp } from '../http/last-words.js';
import type { addressReader } from './client-address.js';
import { LeakyCount } from './leaky-count.js';
import type { Limits } from './limits.js';

/**
 * Requests of one address block that the web framework begins at once, and in a second after that: at a third of a
 * millisecond each, less than a twentieth of a core. A page's first visit is fifteen, and a whole clinic's or
 * carrier's phones come in bursts; what is beyond waits its turn.
 */
const maxBurst = 3_000;
const perSecond = 100;
/** What is answered beside the framework costs a fifth of that. */
const lightWeight = 0.2;
/** What would wait longer for its turn is hung up on: our pages wait no longer for an answer. */
const maxWaitSeconds = 10;
/** How often turns are given. */
const giveIntervalMs = 250;

/** What waits, and how much of a turn it takes. */
type Turn = { begin: () => void; weight: number };
/** Turns of one block in the order they came, and how much all of them take. */
type Queue = { turns: Turn[]; weight: number };

/** Gives each address block so many turns in a second, and lets the rest wait, first come, first served. */
class Turns {
  private readonly begun: LeakyCount;
  private readonly waiting = new Map<string, Queue>();
  private readonly maxWeight: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(limits: Limits) {
    // However low limits are set, each gets a turn.
    this.begun = new LeakyCount(Math.max(1, limits.scaled(maxBurst)), limits.scaled(perSecond));
    this.maxWeight = limits.scaled(perSecond * maxWaitSeconds);
  }

  /** Begins now or in turn. `false`: too many wait already, and it never will. */
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

/**
 * Lets requests reach whatever listens by now in the turns of their address block; `isLight` tells those that are
 * answered beside the framework. Stands behind the refusal of floods.
 */
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
      // Whoever waited may have gone.
      if (!request.socket.destroyed) for (const listener of usual) listener.call(server, request, response);
    };
    if (turns.take(block, { begin, weight: isLight(request) ? lightWeight : 1 })) return;
    limits.tooManyWait(block);
    hangUp(request.socket, askedTooMuch);
  });
}
