import type { AuditRecord } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { AuditRepository } from './audit.repository.js';

/** Records what the office does. */
@Injectable()
export class AuditRecorder {
  constructor(
    private readonly trail: AuditRepository,
    private readonly clock: Clock,
  ) {}

  /** Records what was just done or refused; resolves once it is on disk. */
  async record(record: Omit<AuditRecord, 'id' | 'at'>): Promise<void> {
    await this.trail.append({ at: this.clock.nowIso(), ...record });
  }
}
