import { Injectable, Logger } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedProvider, ReplicatedState } from '../redis/replicated-state.js';
import type { ContactGap } from './contact-gap.js';
import { ContactGaps, minRecordedGapMs } from './contact-gaps.js';

const minWriteIntervalMs = 2_000;
const pollIntervalMs = 2_000;

/** When a staff device of each clinic was last in contact, with any node. */
@Injectable()
export class LastSeenStore extends ReplicatedProvider {
  private readonly contactGaps: ContactGaps;
  private readonly logger = new Logger(LastSeenStore.name);
  protected readonly replicated: ReplicatedState;
  private readonly lastSeenAt = new Map<string, string>();
  private readonly writtenAt = new Map<string, number>();
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly redis: RedisConnections,
    { rawLogRetentionDays }: ServerConfig,
  ) {
    super();
    this.contactGaps = new ContactGaps(redis.commands, rawLogRetentionDays);
    this.replicated = new ReplicatedState(redis, {
      name: "clinics' last contacts",
      channel: channels.lastSeen,
      onMessage: (message) => {
        const [clinicId, at] = message.split(' ');
        if (clinicId && at) this.apply(clinicId, at);
      },
      pollIntervalMs,
      load: () => this.load(),
    });
    // The store may have been restored to an earlier time: the next contact is written at once.
    redis.onResubscribed(() => this.writtenAt.clear());
  }

  /** `at`: ISO-8601, this server's clock. */
  recordContact(clinicId: string, at: string): void {
    this.contactGaps.record(clinicId, { from: this.get(clinicId), until: at });
    this.apply(clinicId, at);
    const nowMs = Date.parse(at);
    if (nowMs - (this.writtenAt.get(clinicId) ?? Number.NEGATIVE_INFINITY) < minWriteIntervalMs) return;
    this.writtenAt.set(clinicId, nowMs);
    // While Redis is away, this node's own viewers still learn of the contact; the next one is written again.
    this.write(clinicId, at).catch((error) =>
      this.logger.warn(`A clinic's last contact could not be stored: ${error}`),
    );
  }

  get(clinicId: string): string | null {
    return this.lastSeenAt.get(clinicId) ?? null;
  }

  getAll(): Record<string, string> {
    return Object.fromEntries(this.lastSeenAt);
  }

  /** Gaps in contact that touch this time (milliseconds), in order. */
  gapsBetween(clinicId: string, fromMs: number, untilMs: number): Promise<ContactGap[]> {
    return this.contactGaps.between(clinicId, fromMs, untilMs);
  }

  /** As known at `at` (milliseconds): outside a recorded gap a tablet is seen every few seconds, so also just before. */
  async lastSeenBy(clinicId: string, atMs: number): Promise<string | null> {
    const [gap] = await this.gapsBetween(clinicId, atMs, atMs);
    if (gap) return gap.from;
    const last = this.get(clinicId);
    const isGapOngoing = last !== null && atMs - Date.parse(last) > minRecordedGapMs;
    return isGapOngoing || last === null ? last : new Date(atMs).toISOString();
  }

  onContact(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  private async write(clinicId: string, at: string): Promise<void> {
    await this.contactGaps.flush(clinicId);
    await this.redis.commands.hset(keys.lastSeen, clinicId, at);
    await this.redis.commands.publish(channels.lastSeen, `${clinicId} ${at}`);
  }

  private async load(): Promise<void> {
    for (const [clinicId, at] of Object.entries(await this.redis.commands.hgetall(keys.lastSeen)))
      this.apply(clinicId, at);
  }

  private apply(clinicId: string, at: string): void {
    if (at <= (this.lastSeenAt.get(clinicId) ?? '')) return;
    this.lastSeenAt.set(clinicId, at);
    for (const listener of this.listeners) listener(clinicId);
  }
}
