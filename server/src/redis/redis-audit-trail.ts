import type { AuditRecord } from '@hannun/shared';
import { AuditTrail } from '../audit/audit-trail.js';
import { newestFirst } from '../audit/newest-first.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

const chunk = 500;
/** Clocks of nodes may differ by this much, and entries stand in the order they came. */
const slack = 60_000;

type Kept = Omit<AuditRecord, 'id'>;

/**
 * A list, because the server's user may only `RPUSH` to it, while `XADD … MAXLEN` could trim a stream.
 * The stream of earlier releases is read along with it.
 */
export class RedisAuditTrail extends AuditTrail {
  constructor(private readonly redis: Connection) {
    super();
  }

  async append(record: Kept): Promise<void> {
    await this.redis.rpush(keys.auditTrail, JSON.stringify(record));
  }

  between(from: number, to: number): AsyncGenerator<AuditRecord> {
    return newestFirst([this.inList(from, to), this.inStream(from, to)]);
  }

  private async *inList(from: number, to: number): AsyncGenerator<AuditRecord> {
    for (let end = (await this.redis.llen(keys.auditTrail)) - 1; end >= 0; end -= chunk) {
      const start = Math.max(0, end - chunk + 1);
      const found = (await this.redis.lrange(keys.auditTrail, start, end)).map(
        (json): Kept => JSON.parse(json),
      );
      for (const [index, record] of [...found.entries()].reverse()) {
        const at = Date.parse(record.at);
        if (at < from - slack) return;
        if (at >= from && at <= to) yield { id: String(start + index), ...record };
      }
    }
  }

  private async *inStream(from: number, to: number): AsyncGenerator<AuditRecord> {
    let end = String(to + slack);
    for (;;) {
      const first = Math.max(0, from - slack);
      const found = await this.redis.xrevrange(keys.earlierAudit, end, first, 'COUNT', chunk);
      for (const [id, fields] of found) {
        const record: Kept = JSON.parse(fields[fields.indexOf('record') + 1] ?? '');
        const at = Date.parse(record.at);
        if (at >= from && at <= to) yield { id, ...record };
      }
      const last = found.at(-1);
      if (!last || found.length < chunk) return;
      end = `(${last[0]}`;
    }
  }
}
