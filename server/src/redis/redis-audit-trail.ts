import type { AuditRecord } from '@hannun/shared';
import { AuditTrail } from '../audit/audit-trail.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

/** How many records are read at a time. */
const chunk = 500;
/** Nodes' clocks may differ by this much (milliseconds), and entries stand in the order they came. */
const slack = 60_000;

/** The audit trail as one Redis stream; the server has no right to delete from streams or cut them. */
export class RedisAuditTrail extends AuditTrail {
  constructor(private readonly redis: Connection) {
    super();
  }

  async append(record: Omit<AuditRecord, 'id'>): Promise<void> {
    const json = JSON.stringify(record);
    try {
      await this.redis.xadd(keys.audit, `${Date.parse(record.at)}-*`, 'record', json);
    } catch (error) {
      if (!(error instanceof Error && /equal or smaller/.test(error.message))) throw error;
      // Another node's clock is ahead: the record keeps its own time and stands behind.
      await this.redis.xadd(keys.audit, '*', 'record', json);
    }
  }

  async *between(from: number, to: number): AsyncGenerator<AuditRecord> {
    let end = String(to + slack);
    for (;;) {
      const found = await this.redis.xrevrange(keys.audit, end, Math.max(0, from - slack), 'COUNT', chunk);
      for (const [id, fields] of found) {
        const record: Omit<AuditRecord, 'id'> = JSON.parse(fields[fields.indexOf('record') + 1] ?? '');
        const at = Date.parse(record.at);
        if (at >= from && at <= to) yield { id, ...record };
      }
      const last = found.at(-1);
      if (!last || found.length < chunk) return;
      end = `(${last[0]}`;
    }
  }
}
