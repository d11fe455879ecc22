import { randomUUID } from 'node:crypto';
import type { StaffMessage } from '@hannun/shared/contract';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DistrictService } from '../districts/district.service.js';
import { StaffMessagesRepository } from './staff-messages.repository.js';

/** A message is for the day: tomorrow's shift has no context for it. */
const ttlSeconds = 12 * 60 * 60;

/** The office's message to each clinic's tablets, one at a time and the same on every node. */
@Injectable()
export class StaffMessagesService implements OnModuleInit {
  private readonly logger = new Logger(StaffMessagesService.name);
  private readonly current = new Map<string, StaffMessage>();
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly store: StaffMessagesRepository,
    private readonly district: DistrictService,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.store.onChange((clinicId) => void this.refresh(clinicId));
    this.store.onResubscribed(() => void this.refreshAll());
    await this.refreshAll();
  }

  get(clinicId: string): StaffMessage | null {
    const message = this.current.get(clinicId);
    const isExpired = !message || this.clock.nowMs() - Date.parse(message.at) > ttlSeconds * 1000;
    return isExpired ? null : message;
  }

  /** Replaces the previous message. Rejects if the store is unavailable. */
  async publish(clinicId: string, text: StaffMessage['text']): Promise<StaffMessage> {
    const message: StaffMessage = { id: randomUUID(), at: this.clock.nowIso(), text };
    await this.store.save(clinicId, message, ttlSeconds);
    return message;
  }

  withdraw(clinicId: string): Promise<void> {
    return this.store.save(clinicId, null, ttlSeconds);
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  private async refreshAll(): Promise<void> {
    await Promise.all(this.district.config.clinics.map(({ clinicId }) => this.refresh(clinicId)));
  }

  private async refresh(clinicId: string): Promise<void> {
    try {
      const message = await this.store.load(clinicId);
      if (message?.id === this.current.get(clinicId)?.id) return;
      if (message) this.current.set(clinicId, message);
      else this.current.delete(clinicId);
      for (const listener of this.listeners) listener(clinicId);
    } catch (error) {
      this.logger.warn(`Staff message of ${clinicId} could not be loaded: ${error}`);
    }
  }
}
