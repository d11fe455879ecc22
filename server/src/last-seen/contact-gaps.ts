import { freshnessLimits } from '@hannun/shared/client';
import { dayMs } from '@hannun/shared/date-time';
import type { Connection } from '../redis/connection.js';
import { keys } from '../redis/keys.js';
import type { ContactGap } from './contact-gap.js';

/** Shorter gaps do not matter: until then every screen calls its figures live. */
export const minRecordedGapMs = freshnessLimits.display.checkingAfterSeconds * 1000;

const neverSeen = '-';

/** Past gaps in contact, which the log does not record: how old figures looked at a past moment. */
export class ContactGaps {
  private readonly pending = new Map<string, ContactGap[]>();

  constructor(
    private readonly redis: Connection,
    private readonly rawLogRetentionDays: number,
  ) {}

  record(clinicId: string, { from, until }: ContactGap): void {
    if (from !== null && Date.parse(until) - Date.parse(from) <= minRecordedGapMs) return;
    this.pending.set(clinicId, [...(this.pending.get(clinicId) ?? []), { from, until }]);
  }

  /** Rejects while Redis is away; nothing pending is lost by that. */
  async flush(clinicId: string): Promise<void> {
    const gaps = this.pending.get(clinicId) ?? [];
    if (gaps.length === 0) return;
    const key = keys.contactGaps(clinicId);
    const members = gaps.flatMap(({ from, until }) => [Date.parse(until), `${from ?? neverSeen} ${until}`]);
    await this.redis.zadd(key, ...members);
    this.pending.set(clinicId, (this.pending.get(clinicId) ?? []).slice(gaps.length));
    const latest = Date.parse(gaps.at(-1)?.until ?? '');
    await this.redis.zremrangebyscore(key, '-inf', `(${latest - this.rawLogRetentionDays * dayMs}`);
  }

  async between(clinicId: string, fromMs: number, untilMs: number): Promise<ContactGap[]> {
    const found = await this.redis.zrangebyscore(keys.contactGaps(clinicId), `(${fromMs}`, '+inf');
    return found.map(parseGap).filter((gap) => gap.from === null || Date.parse(gap.from) <= untilMs);
  }
}

function parseGap(member: string): ContactGap {
  const [from = neverSeen, until = ''] = member.split(' ');
  return { from: from === neverSeen ? null : from, until };
}
