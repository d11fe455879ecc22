import { hourMs } from '@hannun/shared/date-time';
import { toSite } from '../limits/address-block.js';
import { TokenBucket } from '../limits/token-bucket.js';

/** Who tries a password: a known browser (by its own key) or an address block. */
export type SignInSource = { name: string; known: boolean };

const freeFailures = 5;
const initialDelayMs = 250;
const maxDelayMs = 1_000;
const failureTtlMs = hourMs;
const maxSources = 10_000;
/**
 * Failures of unknown browsers share one token bucket: at most ten at once, then one per second, and never more
 * than 1/25 of the time, because checking a password takes about 40 ms of a core.
 */
const bucketCapacity = 10;
const minRefillIntervalMs = 1_000;
const refillCostFactor = 25;

type FailureRecord = { count: number; lastAtMs: number; nextAllowedAtMs: number };

/** Decides how soon a password may be tried again. All times are milliseconds on a monotonic clock. */
export class SignInThrottle {
  private readonly failuresBySource = new Map<string, FailureRecord>();
  private readonly failuresBySite = new Map<string, FailureRecord>();
  private readonly unknownBrowsersBucket = new TokenBucket(bucketCapacity, 1_000 / minRefillIntervalMs, 0);
  private refillIntervalMs = minRefillIntervalMs;

  nextAttemptAtMs({ name, known }: SignInSource, nowMs: number): number {
    const allowedAtMs = this.findRecent(this.failuresBySource, name, nowMs)?.nextAllowedAtMs ?? nowMs;
    if (known) return allowedAtMs;
    const missing = 1 - this.unknownBrowsersBucket.available(nowMs);
    return missing <= 0 ? allowedAtMs : Math.max(allowedAtMs, nowMs + missing * this.refillIntervalMs);
  }

  priorityOf({ name, known }: SignInSource, nowMs: number): number {
    return known ? -1 : (this.findRecent(this.failuresBySite, toSite(name), nowMs)?.count ?? 0);
  }

  recordFailure({ name, known }: SignInSource, nowMs: number, durationMs: number): void {
    const failures = (this.findRecent(this.failuresBySource, name, nowMs)?.count ?? 0) + 1;
    const delayMs =
      failures < freeFailures ? 0 : Math.min(maxDelayMs, initialDelayMs * 2 ** (failures - freeFailures));
    saveBounded(this.failuresBySource, name, {
      count: failures,
      lastAtMs: nowMs,
      nextAllowedAtMs: nowMs + delayMs,
    });
    if (known) return;
    const site = toSite(name);
    const siteFailures = (this.findRecent(this.failuresBySite, site, nowMs)?.count ?? 0) + 1;
    saveBounded(this.failuresBySite, site, { count: siteFailures, lastAtMs: nowMs, nextAllowedAtMs: nowMs });
    this.unknownBrowsersBucket.spend(Math.min(1, this.unknownBrowsersBucket.available(nowMs)), nowMs);
    this.refillIntervalMs = Math.max(minRefillIntervalMs, refillCostFactor * durationMs);
    this.unknownBrowsersBucket.setRefillRate(1_000 / this.refillIntervalMs, nowMs);
  }

  /** A success clears only a known browser: an attacker's address may also be that of a legitimate user. */
  recordSuccess({ name, known }: SignInSource): void {
    if (known) this.failuresBySource.delete(name);
  }

  private findRecent(
    failures: ReadonlyMap<string, FailureRecord>,
    key: string,
    nowMs: number,
  ): FailureRecord | null {
    const found = failures.get(key);
    return found && nowMs - found.lastAtMs < failureTtlMs ? found : null;
  }
}

function saveBounded(failures: Map<string, FailureRecord>, key: string, record: FailureRecord): void {
  failures.delete(key);
  failures.set(key, record);
  const [oldest] = failures.size > maxSources ? failures.keys() : [];
  if (oldest !== undefined) failures.delete(oldest);
}
