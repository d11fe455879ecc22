import type { Connection } from '../redis/connection.js';
import { keys } from './keys.js';

/** A time no staff device of a clinic was heard (ISO-8601); `from` is `null` before it was ever heard. */
export type Silence = { from: string | null; until: string };

/** Viewers doubt a clinic's figures from here on, so shorter pauses say nothing (milliseconds, DESIGN §5). */
export const silencePatience = 15_000;

const dayLength = 24 * 60 * 60 * 1000;
const never = '-';

/** When clinics were not heard: what the log cannot tell of how old figures looked at a past moment. */
export class Silences {
  /** Of those that ended and are not on disk yet, by clinic. */
  private readonly unwritten = new Map<string, Silence[]>();

  constructor(
    private readonly redis: Connection,
    private readonly daysKept: number,
  ) {}

  /** The clinic is heard at `until`, after `from`. */
  note(clinicId: string, { from, until }: Silence): void {
    if (from !== null && Date.parse(until) - Date.parse(from) <= silencePatience) return;
    this.unwritten.set(clinicId, [...(this.unwritten.get(clinicId) ?? []), { from, until }]);
  }

  /** Puts what was noted of the clinic on disk. Rejects while Redis is away; nothing noted is lost by that. */
  async write(clinicId: string): Promise<void> {
    const noted = this.unwritten.get(clinicId) ?? [];
    if (noted.length === 0) return;
    const key = keys.silences(clinicId);
    const members = noted.flatMap(({ from, until }) => [Date.parse(until), `${from ?? never} ${until}`]);
    await this.redis.zadd(key, ...members);
    this.unwritten.set(clinicId, (this.unwritten.get(clinicId) ?? []).slice(noted.length));
    const latest = Date.parse(noted.at(-1)?.until ?? '');
    await this.redis.zremrangebyscore(key, '-inf', `(${latest - this.daysKept * dayLength}`);
  }

  /** The silences that lie wholly or in part between two moments (milliseconds), oldest first. */
  async between(clinicId: string, from: number, until: number): Promise<Silence[]> {
    const found = await this.redis.zrangebyscore(keys.silences(clinicId), `(${from}`, '+inf');
    return found
      .map(readSilence)
      .filter((silence) => silence.from === null || Date.parse(silence.from) <= until);
  }
}

function readSilence(member: string): Silence {
  const [from = never, until = ''] = member.split(' ');
  return { from: from === never ? null : from, until };
}
