import type { AuditRecord } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { mergeNewestFirst } from './merge-newest-first.js';

const pageSize = 500;
/** Clocks of nodes may differ by this much, and entries stand in the order they came. */
const maxClockSkewMs = 60_000;

type StoredRecord = Omit<AuditRecord, 'id'>;

/**
 * An append-only record of what the office does: a list, because the server's user may only `RPUSH` to it, while `XADD … MAXLEN` could trim a stream.
 * The stream of earlier releases is read along with it.
 */
@Injectable()
export class AuditTrail {
  private readonly redis = this.connections.commands;

  constructor(
    private readonly connections: RedisConnections,
    private readonly clock: Clock,
  ) {}

  /** Records what was just done or rejected; resolves once it is on disk. */
  async append(record: Omit<StoredRecord, 'at'>): Promise<void> {
    await this.redis.rpush(keys.auditTrail, JSON.stringify({ at: this.clock.nowIso(), ...record }));
  }

  /** Records between two instants (milliseconds, inclusive), newest first, read lazily. */
  between(from: number, to: number): AsyncGenerator<AuditRecord> {
    return mergeNewestFirst([this.readList(from, to), this.readLegacyStream(from, to)]);
  }

  private async *readList(from: number, to: number): AsyncGenerator<AuditRecord> {
    for (let end = (await this.redis.llen(keys.auditTrail)) - 1; end >= 0; end -= pageSize) {
      const start = Math.max(0, end - pageSize + 1);
      const found = (await this.redis.lrange(keys.auditTrail, start, end)).map(
        (json): StoredRecord => JSON.parse(json),
      );
      for (const [index, record] of [...found.entries()].reverse()) {
        const at = Date.parse(record.at);
        if (at < from - maxClockSkewMs) return;
        if (at >= from && at <= to) yield { id: String(start + index), ...record };
      }
    }
  }

  private async *readLegacyStream(from: number, to: number): AsyncGenerator<AuditRecord> {
    let end = String(to + maxClockSkewMs);
    for (;;) {
      const first = Math.max(0, from - maxClockSkewMs);
      const found = await this.redis.xrevrange(keys.legacyAuditStream, end, first, 'COUNT', pageSize);
      for (const [id, fields] of found) {
        const record: StoredRecord = JSON.parse(fields[fields.indexOf('record') + 1] ?? '');
        const at = Date.parse(record.at);
        if (at >= from && at <= to) yield { id, ...record };
      }
      const last = found.at(-1);
      if (!last || found.length < pageSize) return;
      end = `(${last[0]}`;
    }
  }
}
