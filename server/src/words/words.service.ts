import { randomUUID } from 'node:crypto';
import type { StaffMessage } from '@hannun/shared';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DistrictService } from '../districts/district.service.js';
import { WordStore } from './word-store.js';

/** A message is for the day: tomorrow's shift has no context for it. */
const life = 12 * 60 * 60;

/** The office's message to each clinic's tablets, one at a time and the same on every node. */
@Injectable()
export class Words implements OnModuleInit {
  private readonly report = new Logger(Words.name);
  private readonly known = new Map<string, StaffMessage>();
  private readonly listeners = new Set<(clinicId: string) => void>();

  constructor(
    private readonly store: WordStore,
    private readonly district: DistrictService,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    this.store.onChange((clinicId) => void this.look(clinicId));
    this.store.onHearingAgain(() => void this.lookAtAll());
    await this.lookAtAll();
  }

  of(clinicId: string): StaffMessage | null {
    const word = this.known.get(clinicId);
    const isOver = !word || this.clock.nowMs() - Date.parse(word.at) > life * 1000;
    return isOver ? null : word;
  }

  /** Replaces the previous message. Rejects if the store is unavailable. */
  async say(clinicId: string, text: StaffMessage['text']): Promise<StaffMessage> {
    const word: StaffMessage = { id: randomUUID(), at: this.clock.nowIso(), text };
    await this.store.keep(clinicId, word, life);
    return word;
  }

  takeBack(clinicId: string): Promise<void> {
    return this.store.keep(clinicId, null, life);
  }

  onChange(listener: (clinicId: string) => void): void {
    this.listeners.add(listener);
  }

  private async lookAtAll(): Promise<void> {
    await Promise.all(this.district.config.clinics.map(({ clinicId }) => this.look(clinicId)));
  }

  private async look(clinicId: string): Promise<void> {
    try {
      const word = await this.store.word(clinicId);
      if (word?.id === this.known.get(clinicId)?.id) return;
      if (word) this.known.set(clinicId, word);
      else this.known.delete(clinicId);
      for (const listener of this.listeners) listener(clinicId);
    } catch (error) {
      this.report.warn(`Staff message of ${clinicId} could not be loaded: ${error}`);
    }
  }
}
