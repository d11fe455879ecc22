import type { AuditRecord } from '@hannun/shared';

/** What is kept for good of what the office does. Nothing can be changed or taken out of it. */
export abstract class AuditTrail {
  /** Resolves once the record is on disk. */
  abstract append(record: Omit<AuditRecord, 'id'>): Promise<void>;
  /** Records between two moments (milliseconds, both included), newest first, read as they are asked for. */
  abstract between(from: number, to: number): AsyncIterable<AuditRecord>;
}
