import { Injectable } from '@nestjs/common';
import pLimit, { type LimitFunction } from 'p-limit';
import { quotaExceededError } from '../core/domain-error.js';

export type Made = { body: string | Buffer; headers: Readonly<Record<string, string>> };
/** `delivered` settles when the response has ended, in whatever way. */
type Asked = { principal: string; subject: string; delivered: Promise<unknown> };

const concurrency = 2;
const maxAskedByOne = 10;
const retryAfterSeconds = 5;

/**
 * Makes slow reports fairly: one at a time per principal, a few in all, and a report that several ask for
 * only once.
 */
@Injectable()
export class LookBackQueue {
  private readonly all = pLimit(concurrency);
  private readonly making = new Map<string, Promise<Made>>();
  private readonly principals = new Map<
    string,
    { turns: LimitFunction; asked: Map<string, Promise<Made>> }
  >();

  /** Rejects with a `DomainError` if this principal already has too many reports waiting. */
  async run({ principal, subject, delivered }: Asked, make: () => Promise<Made>): Promise<Made> {
    const own = this.principals.get(principal) ?? { turns: pLimit(1), asked: new Map() };
    const same = this.making.get(subject) ?? own.asked.get(subject);
    if (same) return same;
    if (own.asked.size >= maxAskedByOne) throw quotaExceededError(tooManyAsked, retryAfterSeconds);
    this.principals.set(principal, own);
    const made = new Promise<Made>((resolve, reject) => {
      void own.turns(async () => {
        await this.all(() => this.once(subject, make)).then(resolve, reject);
        await delivered;
        own.asked.delete(subject);
        if (own.asked.size === 0) this.principals.delete(principal);
      });
    });
    own.asked.set(subject, made);
    return made;
  }

  private once(subject: string, make: () => Promise<Made>): Promise<Made> {
    const making = this.making.get(subject) ?? make().finally(() => this.making.delete(subject));
    this.making.set(subject, making);
    return making;
  }
}

const tooManyAsked =
  'Several of your reports are still being prepared. Wait until some of them are ready, then try again.';
