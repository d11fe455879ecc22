import { Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Connection, Subscription } from '../redis/connection.js';
import { channels, keys } from './keys.js';
import { Silences } from './silences.js';

/** Between two writes for one clinic (milliseconds). */
const writePause = 2_000;
/** Between two looks into the store for what was not heard (milliseconds). */
const lookPeriod = 2_000;

/** When a staff device of each clinic was last heard, by any node. Holds only what was truly heard. */
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

  /** Reads what was heard before this node started and follows the other nodes from here on. */
  async onModuleInit(): Promise<void> {
    this.subscription.on('message', (channel: string, message: string) => {
      const [clinicId, at] = message.split(' ');
      if (channel === channels.contacts && clinicId && at) this.take(clinicId, at);
    });
    await this.reread();
    this.subscription.on('listening', () => {
      // The store may have been restored to a time when less was heard: the next sign of life is written at once.
      this.writtenAt.clear();
      void this.look();
    });
    this.timer = setInterval(() => void this.look(), lookPeriod);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** A staff device of the clinic gave a sign of life at `at` (ISO-8601, this server's clock). */
  hear(clinicId: string, at: string): void {
    this.silences.note(clinicId, { from: this.of(clinicId), until: at });
    this.take(clinicId, at);
    const now = Date.parse(at);
    if (now - (this.writtenAt.get(clinicId) ?? Number.NEGATIVE_INFINITY) < writePause) return;
    this.writtenAt.set(clinicId, now);
    // While Redis is away this node's own viewers still learn what it heard; the next sign is written again.
    this.write(clinicId, at).catch((error) => this.log.warn(`A contact was not written: ${error}`));
  }

  /** ISO-8601 time, or `null` when the clinic was never heard. */
  of(clinicId: string): string | null {
    return this.heardAt.get(clinicId) ?? null;
  }

  /** All clinics ever heard. */
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

  /** A contact told while this node could not hear is found in the store. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    // While Redis is away nothing new can be learned, and its connection reports that itself.
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
