import type { Connection } from '../redis/connection.js';
import { keys } from './keys.js';

/** A time without contact to a clinic (ISO-8601); `from` is `null` before the first contact. */
export type Silence = { from: string | null; until: string };

/** From here on viewers see figures as old, so shorter gaps do not matter. */
export const silencePatience = 15_000;

const dayLength = 24 * 60 * 60 * 1000;
const never = '-';

/** Past gaps in contact, which the log does not record: how old figures looked at a past moment. */
export class Silences {
  private readonly unwritten = new Map<string, Silence[]>();

  constructor(
    private readonly redis: Connection,
    private readonly daysKept: number,
  ) {}

  note(clinicId: string, { from, until }: Silence): void {
    if (from !== null && Date.parse(until) - Date.parse(from) <= silencePatience) return;
    this.unwritten.set(clinicId, [...(this.unwritten.get(clinicId) ?? []), { from, until }]);
  }

  /** Rejects while Redis is away; nothing pending is lost by that. */
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
