import type { AuditRecord } from '@hannun/shared/contract';

/** An append-only record of what the office does. */
export abstract class AuditRepository {
  /** Resolves once the record is on disk. */
  abstract append(record: Omit<AuditRecord, 'id'>): Promise<void>;
  /** Records between two instants (milliseconds, inclusive), newest first, read lazily. */
  abstract between(from: number, to: number): AsyncIterable<AuditRecord>;
}
