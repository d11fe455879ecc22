import { Injectable } from '@nestjs/common';
import pLimit, { type LimitFunction } from 'p-limit';
import { tooMany } from '../refusal.js';

/** An answer ready to be sent. */
export type Made = { body: string | Buffer; headers: Readonly<Record<string, string>> };
/** Who asks, what for, and when the answer has left, however that came. */
type Asked = { principal: string; subject: string; delivered: Promise<unknown> };

/** So many answers are made at once, whoever asked. */
const concurrency = 2;
/** So many different ones of one principal are made or wait. */
const maxAskedByOne = 10;
const retryAfterSeconds = 5;

/**
 * Makes what takes long in fair turns: one at a time for each principal, a few in all, and the same answer
 * once for all who ask meanwhile.
 */
@Injectable()
export class LookBackQueue {
  private readonly all = pLimit(concurrency);
  private readonly making = new Map<string, Promise<Made>>();
  private readonly principals = new Map<
    string,
    { turns: LimitFunction; asked: Map<string, Promise<Made>> }
  >();

  /** Resolves with what `make` made in its turn. Rejects with a `Refusal` where this principal asked too much already. */
  async run({ principal, subject, delivered }: Asked, make: () => Promise<Made>): Promise<Made> {
    const own = this.principals.get(principal) ?? { turns: pLimit(1), asked: new Map() };
    const same = this.making.get(subject) ?? own.asked.get(subject);
    if (same) return same;
    if (own.asked.size >= maxAskedByOne) throw tooMany(tooManyAsked, retryAfterSeconds);
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
  'Several past minutes or files are being made for you already. Wait until some of them have come, then ask again.';
