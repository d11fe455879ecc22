import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Connection, Subscription } from '../redis/connection.js';
import { channels, keys } from '../redis/keys.js';
import { ContactGaps } from './contact-gaps.js';

const minWriteIntervalMs = 2_000;
const refreshIntervalMs = 2_000;

/** When a staff device of each clinic was last in contact, with any node. */
export class LastSeenStore implements OnModuleInit, OnApplicationShutdown {
  readonly contactGaps: ContactGaps;
  private readonly logger = new Logger(LastSeenStore.name);
  private readonly lastSeenAt = new Map<string, string>();
  private readonly writtenAt = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private refreshing = false;
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
    daysKept: number,
  ) {
    this.contactGaps = new ContactGaps(redis, daysKept);
  }

  async onModuleInit(): Promise<void> {
    this.subscription.on('message', (channel: string, message: string) => {
      const [clinicId, at] = message.split(' ');
      if (channel === channels.lastSeen && clinicId && at) this.apply(clinicId, at);
    });
    await this.reload();
    this.subscription.on('listening', () => {
      // The store may have been restored to an earlier time: the next contact is written at once.
      this.writtenAt.clear();
      void this.refresh();
    });
    this.timer = setInterval(() => void this.refresh(), refreshIntervalMs);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** `at`: ISO-8601, this server's clock. */
  recordContact(clinicId: string, at: string): void {
    this.contactGaps.record(clinicId, { from: this.get(clinicId), until: at });
    this.apply(clinicId, at);
    const now = Date.parse(at);
    if (now - (this.writtenAt.get(clinicId) ?? Number.NEGATIVE_INFINITY) < minWriteIntervalMs) return;
    this.writtenAt.set(clinicId, now);
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

  onContact(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  private async write(clinicId: string, at: string): Promise<void> {
    await this.contactGaps.flush(clinicId);
    await this.redis.hset(keys.lastSeen, clinicId, at);
    await this.redis.publish(channels.lastSeen, `${clinicId} ${at}`);
  }

  /** Finds contacts published while this node was disconnected. */
  private async refresh(): Promise<void> {
    if (this.refreshing) return;
    this.refreshing = true;
    // The connection itself reports the outage.
    await this.reload().catch(() => undefined);
    this.refreshing = false;
  }

  private async reload(): Promise<void> {
    for (const [clinicId, at] of Object.entries(await this.redis.hgetall(keys.lastSeen)))
      this.apply(clinicId, at);
  }

  private apply(clinicId: string, at: string): void {
    if (at <= (this.lastSeenAt.get(clinicId) ?? '')) return;
    this.lastSeenAt.set(clinicId, at);
    for (const listener of this.listeners) listener(clinicId);
  }
}
