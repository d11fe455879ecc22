import { Injectable } from '@nestjs/common';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { parseEntry, type RecordedEntry } from './log-entry.js';

export type Announcement = {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  entries: readonly string[];
};

const pageSize = 500;

/** Reads the logs: one Redis stream per clinic and day. */
@Injectable()
export class EventLog {
  constructor(private readonly redis: RedisConnections) {}

  countEntries(clinicId: string, day: string): Promise<number> {
    return this.redis.commands.xlen(keys.log(clinicId, day));
  }

  /** Everything from the version `from` on. Paged, so that no read occupies Redis or this node for long. */
  async read(clinicId: string, day: string, from: number): Promise<RecordedEntry[]> {
    const recorded: RecordedEntry[] = [];
    for (let start = `${from}-0`; ; ) {
      const page = await this.redis.commands.xrange(keys.log(clinicId, day), start, '+', 'COUNT', pageSize);
      for (const found of page) recorded.push(toRecordedEntry(found));
      const last = page.at(-1);
      if (!last || page.length < pageSize) return recorded;
      start = `(${last[0]}`;
    }
  }

  /** Computed in Redis: only the digest travels. */
  digest(
    clinicId: string,
    day: string,
    { after, until, entries, seed }: { after: number; until: number; entries: number; seed: string },
  ): Promise<string> {
    return this.redis.commands.digestLog(keys.log(clinicId, day), after + 1, until, entries, seed);
  }

  async lastVersions(clinicId: string, days: readonly string[]): Promise<number[]> {
    const found = await Promise.all(
      days.map((day) => this.redis.commands.xrevrange(keys.log(clinicId, day), '+', '-', 'COUNT', 1)),
    );
    return found.map(([last]) => (last ? Number.parseInt(last[0], 10) : 0));
  }
}

function toRecordedEntry([id, fields]: [string, string[]]): RecordedEntry {
  const raw = fields[fields.indexOf('entry') + 1] ?? '';
  return { version: Number.parseInt(id, 10), raw, entry: parseEntry(raw) };
}
