import { randomUUID } from 'node:crypto';
import type { StaffMessage } from '@hannun/shared/contract';
import { hourSeconds } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DistrictService } from '../districts/district.service.js';
import { channels } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedProvider, ReplicatedState } from '../redis/replicated-state.js';
import { StaffMessagesRepository } from './staff-messages.repository.js';

/** A message is for the day: tomorrow's shift has no context for it. */
const ttlSeconds = 12 * hourSeconds;

/** The office's message to each clinic's tablets, one at a time and the same on every node. */
@Injectable()
export class StaffMessagesService extends ReplicatedProvider {
  protected readonly replicated: ReplicatedState;
  private readonly current = new Map<string, StaffMessage>();
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly repository: StaffMessagesRepository,
    private readonly district: DistrictService,
    private readonly clock: Clock,
    connections: RedisConnections,
  ) {
    super();
    this.replicated = new ReplicatedState(connections, {
      name: 'messages to tablets',
      channel: channels.staffMessages,
      load: () => this.loadAll(),
    });
    district.onChange(() => void this.replicated.refresh());
  }

  get(clinicId: string): StaffMessage | null {
    const message = this.current.get(clinicId);
    const isExpired = !message || this.clock.nowMs() - Date.parse(message.at) > ttlSeconds * 1000;
    return isExpired ? null : message;
  }

  /** Replaces the previous message. Rejects if the store is unavailable. */
  async publish(clinicId: string, text: StaffMessage['text']): Promise<StaffMessage> {
    const message: StaffMessage = { id: randomUUID(), at: this.clock.nowIso(), text };
    await this.repository.save(clinicId, message, ttlSeconds);
    return message;
  }

  withdraw(clinicId: string): Promise<void> {
    return this.repository.save(clinicId, null, ttlSeconds);
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  private async loadAll(): Promise<void> {
    await Promise.all(this.district.config.clinics.map(({ clinicId }) => this.load(clinicId)));
  }

  private async load(clinicId: string): Promise<void> {
    const message = await this.repository.load(clinicId);
    if (message?.id === this.current.get(clinicId)?.id) return;
    if (message) this.current.set(clinicId, message);
    else this.current.delete(clinicId);
    for (const listener of this.listeners) listener(clinicId);
  }
}
