import type { ClinicDay } from '@hannun/shared';
import type { Connection } from '../redis/connection.js';
import { channels, keys } from './keys.js';
import { liveCounts } from './live-counts.js';
import { type Recorded, readEntry } from './log-entry.js';

/** A command's identity, its number in the device's sequence if it has one, and the answer to keep. */
export type AnswerToKeep = { device: string; commandId: string; number: number | null; json: string };

/** What to append: the entries of one version, guarded by the version they were decided on. */
export type Append = {
  clinicId: string;
  day: string;
  expected: number;
  /** The entries' JSON. */
  entries: readonly string[];
  epoch: number;
  /** The state after the entries and the time (ISO-8601); `null` leaves the live counts alone. */
  live: { state: ClinicDay; now: string } | null;
  answer: AnswerToKeep | null;
};

export type Appended =
  | { outcome: 'appended' }
  | { outcome: 'seen'; answer: string }
  /** The device's command before this one never came; `last` is the number of the last that did. */
  | { outcome: 'hole'; last: number }
  | { outcome: 'conflict' };

/** Told to every node after an append, in the order of appending. */
export type Announcement = {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  /** The entries' JSON, as it stands in the log. */
  entries: readonly string[];
};

/** How long a command's first answer is kept (milliseconds, CONTRACT). */
const answerLife = 72 * 60 * 60 * 1000;
/** How long a day's log is kept (seconds). */
const logLife = 40 * 24 * 60 * 60;

/** The logs of all clinics, one stream per clinic and day. The only writer of the queue. */
export class ClinicLog {
  constructor(private readonly redis: Connection) {}

  /** Appends in one atomic step and resolves once Redis has it on disk. Rejects when Redis does not answer. */
  async append({ clinicId, day, expected, entries, epoch, live, answer }: Append): Promise<Appended> {
    const version = expected + 1;
    const announcement: Announcement = { clinicId, day, epoch, version, entries };
    const [outcome, detail] = await this.redis.appendEntries(
      keys.log(clinicId, day),
      keys.live(clinicId),
      keys.answer(clinicId, answer?.device ?? 'server', answer?.commandId ?? '-'),
      keys.sequence(clinicId, answer?.device ?? 'server'),
      expected,
      answer?.json ?? '',
      answerLife,
      logLife,
      channels.announcements,
      JSON.stringify(announcement),
      answer?.number ?? '',
      entries.length,
      ...entries,
      ...(live && entries.length > 0 ? liveCounts(live.state, version, live.now) : []),
    );
    if (outcome === 'seen') return { outcome, answer: detail };
    if (outcome === 'hole') return { outcome, last: Number(detail) };
    return { outcome: outcome === 'appended' ? 'appended' : 'conflict' };
  }

  /** The log from one version on, that version included. */
  async read(clinicId: string, day: string, from: number): Promise<Recorded[]> {
    const found = await this.redis.xrange(keys.log(clinicId, day), `${from}-0`, '+');
    return found.map(([id, fields]) => {
      const raw = fields[fields.indexOf('entry') + 1] ?? '';
      return { version: Number.parseInt(id, 10), raw, entry: readEntry(raw) };
    });
  }
}
