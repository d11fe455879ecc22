import { Injectable } from '@nestjs/common';
import pLimit, { type LimitFunction } from 'p-limit';
import { quotaExceededError } from '../core/domain-error.js';

export type Report = { body: string | Buffer; headers: Readonly<Record<string, string>> };
/** `delivered` settles when the response has ended, in whatever way. */
type ReportRequest = { principal: string; subject: string; delivered: Promise<unknown> };

const maxConcurrentReports = 2;
const maxReportsPerPrincipal = 10;
const retryAfterSeconds = 5;

/** Makes slow reports fairly: one at a time per principal, a few in all, and the same one only once. */
@Injectable()
export class ReportQueue {
  private readonly limit = pLimit(maxConcurrentReports);
  private readonly inProgress = new Map<string, Promise<Report>>();
  private readonly principals = new Map<
    string,
    { turns: LimitFunction; waiting: Map<string, Promise<Report>> }
  >();

  /** Rejects with a `DomainError` if this principal already has too many reports waiting. */
  async run({ principal, subject, delivered }: ReportRequest, make: () => Promise<Report>): Promise<Report> {
    const own = this.principals.get(principal) ?? { turns: pLimit(1), waiting: new Map() };
    const same = this.inProgress.get(subject) ?? own.waiting.get(subject);
    if (same) return same;
    if (own.waiting.size >= maxReportsPerPrincipal)
      throw quotaExceededError(tooManyReports, retryAfterSeconds);
    this.principals.set(principal, own);
    const made = new Promise<Report>((resolve, reject) => {
      void own.turns(async () => {
        await this.limit(() => this.makeOnce(subject, make)).then(resolve, reject);
        await delivered;
        own.waiting.delete(subject);
        if (own.waiting.size === 0) this.principals.delete(principal);
      });
    });
    own.waiting.set(subject, made);
    return made;
  }

  private makeOnce(subject: string, make: () => Promise<Report>): Promise<Report> {
    const making = this.inProgress.get(subject) ?? make().finally(() => this.inProgress.delete(subject));
    this.inProgress.set(subject, making);
    return making;
  }
}

const tooManyReports =
  'Several of your reports are still being prepared. Wait until some of them are ready, then try again.';
