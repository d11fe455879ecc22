import { Injectable } from '@nestjs/common';
import { DomainError } from '../core/domain-error.js';
import { toSite } from '../limits/address-block.js';
import { type SignInSource, SignInThrottle } from './sign-in-throttle.js';

/**
 * Queued attempts: of one source, of unknown browsers at one site, and of all unknown browsers. Each holds a
 * connection open.
 */
const maxAttemptsPerSource = 16;
const maxAttemptsPerSite = 32;
const maxQueuedAttempts = 64;
/** Our own pages give up after ten seconds. */
const maxWaitMs = 8_000;

type QueuedAttempt = { source: SignInSource; deadlineMs: number; start: () => void; reject: () => void };

/**
 * Checks one password at a time, because each check costs as much as hundreds of queue commands. Known browsers go
 * first, then sources at the site with the fewest failures, in random order. Nobody is locked out: an attacker
 * delays only their own site, and when the queue is full the newest attempt of the worst site is dropped.
 */
@Injectable()
export class SignInQueue {
  private readonly throttle = new SignInThrottle();
  private readonly queued = new Set<QueuedAttempt>();
  private isBusy = false;
  private timer: NodeJS.Timeout | undefined;

  /** `null` counts as a wrong password. Throws `DomainError` when the queue is full. */
  async run<Found>(source: SignInSource, verify: () => Promise<Found | null>): Promise<Found | null> {
    await this.waitForTurn(source);
    try {
      const startedAtMs = performance.now();
      const found = await verify();
      const nowMs = performance.now();
      if (found === null) this.throttle.recordFailure(source, nowMs, nowMs - startedAtMs);
      else this.throttle.recordSuccess(source);
      return found;
    } finally {
      this.isBusy = false;
      this.startNext();
    }
  }

  private waitForTurn(source: SignInSource): Promise<void> {
    const own = [...this.queued].filter((each) => each.source.name === source.name).length;
    if (own >= maxAttemptsPerSource) throw tooManyAttempts();
    if (!source.known) this.evictFor(source);
    return new Promise((resolve, reject) => {
      const deadlineMs = performance.now() + maxWaitMs;
      this.queued.add({ source, deadlineMs, start: resolve, reject: () => reject(tooManyAttempts()) });
      this.startNext();
    });
  }

  /** Drops the attempt of a worse site to make room. Throws `DomainError` when there is none. */
  private evictFor(source: SignInSource): void {
    const nowMs = performance.now();
    const unknownBrowsers = [...this.queued].filter((each) => !each.source.known);
    const queuedOf = ({ name }: SignInSource) =>
      unknownBrowsers.filter((each) => toSite(each.source.name) === toSite(name)).length;
    const own = queuedOf(source);
    if (own >= maxAttemptsPerSite) throw tooManyAttempts();
    if (unknownBrowsers.length < maxQueuedAttempts) return;
    // Failures outweigh any number of queued attempts.
    const penalty = (ofSource: SignInSource, queuedCount: number) =>
      this.throttle.priorityOf(ofSource, nowMs) * 2 * maxQueuedAttempts + queuedCount;
    const candidates = unknownBrowsers.map((each) => ({
      each,
      penalty: penalty(each.source, queuedOf(each.source)),
    }));
    const maxPenalty = Math.max(...candidates.map((each) => each.penalty));
    const newest = candidates.findLast((each) => each.penalty === maxPenalty)?.each;
    if (!newest || maxPenalty <= penalty(source, own + 1)) throw tooManyAttempts();
    this.queued.delete(newest);
    newest.reject();
  }

  private startNext(): void {
    clearTimeout(this.timer);
    if (this.isBusy) return;
    const nowMs = performance.now();
    for (const expired of [...this.queued].filter(({ deadlineMs }) => deadlineMs <= nowMs)) {
      this.queued.delete(expired);
      expired.reject();
    }
    const ready = [...this.queued].filter(
      ({ source }) => this.throttle.nextAttemptAtMs(source, nowMs) <= nowMs,
    );
    const bestPriority = Math.min(...ready.map(({ source }) => this.throttle.priorityOf(source, nowMs)));
    const preferred = ready.filter(({ source }) => this.throttle.priorityOf(source, nowMs) === bestPriority);
    const chosen = preferred[Math.floor(Math.random() * preferred.length)];
    if (chosen) {
      this.isBusy = true;
      this.queued.delete(chosen);
      chosen.start();
    } else if (this.queued.size > 0) {
      const wakeTimesMs = [...this.queued].map(({ source, deadlineMs }) =>
        Math.min(deadlineMs, this.throttle.nextAttemptAtMs(source, nowMs)),
      );
      this.timer = setTimeout(() => this.startNext(), Math.min(...wakeTimesMs) - nowMs + 1).unref();
    }
  }
}

const tooManyAttempts = (): DomainError =>
  new DomainError(
    'rate-limited',
    'Sign-in is slow because of many wrong passwords. Try again in a few seconds, or use a passkey or a browser you have signed in with before.',
    ['guessed'],
  );
