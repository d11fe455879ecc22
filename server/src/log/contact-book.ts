import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Connection, Subscription } from '../redis/connection.js';
import { channels, keys } from './keys.js';
import { Silences } from './silences.js';

const writePause = 2_000;
const lookPeriod = 2_000;

/** When a staff device of each clinic was last in contact, with any node. */
export class ContactBook implements OnModuleInit, OnApplicationShutdown {
  readonly silences: Silences;
  private readonly log = new Logger(ContactBook.name);
  private readonly heardAt = new Map<string, string>();
  private readonly writtenAt = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
    daysKept: number,
  ) {
    this.silences = new Silences(redis, daysKept);
  }

  async onModuleInit(): Promise<void> {
    this.subscription.on('message', (channel: string, message: string) => {
      const [clinicId, at] = message.split(' ');
      if (channel === channels.contacts && clinicId && at) this.take(clinicId, at);
    });
    await this.reread();
    this.subscription.on('listening', () => {
      // The store may have been restored to an earlier time: the next contact is written at once.
      this.writtenAt.clear();
      void this.look();
    });
    this.timer = setInterval(() => void this.look(), lookPeriod);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** `at`: ISO-8601, this server's clock. */
  hear(clinicId: string, at: string): void {
    this.silences.note(clinicId, { from: this.of(clinicId), until: at });
    this.take(clinicId, at);
    const now = Date.parse(at);
    if (now - (this.writtenAt.get(clinicId) ?? Number.NEGATIVE_INFINITY) < writePause) return;
    this.writtenAt.set(clinicId, now);
    // While Redis is away, this node's own viewers still learn of the contact; the next one is written again.
    this.write(clinicId, at).catch((error) =>
      this.log.warn(`A clinic's last contact could not be stored: ${error}`),
    );
  }

  of(clinicId: string): string | null {
    return this.heardAt.get(clinicId) ?? null;
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.heardAt);
  }

  onContact(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  private async write(clinicId: string, at: string): Promise<void> {
    await this.silences.write(clinicId);
    await this.redis.hset(keys.contacts, clinicId, at);
    await this.redis.publish(channels.contacts, `${clinicId} ${at}`);
  }

  /** Finds contacts published while this node was disconnected. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    // The connection itself reports the outage.
    await this.reread().catch(() => undefined);
    this.looking = false;
  }

  private async reread(): Promise<void> {
    for (const [clinicId, at] of Object.entries(await this.redis.hgetall(keys.contacts)))
      this.take(clinicId, at);
  }

  private take(clinicId: string, at: string): void {
    if (at <= (this.heardAt.get(clinicId) ?? '')) return;
    this.heardAt.set(clinicId, at);
    for (const listener of this.listeners) listener(clinicId);
  }
}
