import type { ClinicDay } from '@hannun/shared';
import type { Connection } from '../redis/connection.js';
import type { AppendScript } from './append-script.js';
import { channels, keys } from './keys.js';
import { liveCounts } from './live-counts.js';
import { type Recorded, readEntry } from './log-entry.js';

export type AnswerToKeep = {
  device: string;
  commandId: string;
  number: number | null;
  json: string;
  /** How many rejections of the device are kept; 0: not even this one; `null`: the command was accepted. */
  refusals: number | null;
};

export type Part = {
  entries: readonly string[];
  epoch: number;
  /** `null` leaves the live counts alone. */
  live: ClinicDay | null;
  answer: AnswerToKeep | null;
};

export type Append = { clinicId: string; day: string; expected: number; parts: readonly Part[] };

export type Appended =
  | { outcome: 'appended' }
  | { outcome: 'seen'; answer: string }
  | { outcome: 'hole'; last: number }
  | { outcome: 'conflict' }
  /** What Redis holds under this command's keys is unusable; `why` is for the server's log. */
  | { outcome: 'failed'; why: string };

export type Announcement = {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  entries: readonly string[];
};

/** 72 h, as the contract promises. */
const answerLife = 72 * 60 * 60 * 1000;
const dayLength = 24 * 60 * 60;

const pageSize = 500;

/** One Redis stream per clinic and day. The only writer of the queue. */
export class ClinicLog {
  constructor(
    private readonly redis: Connection,
    private readonly rawLogDays: number,
    private readonly script: AppendScript,
  ) {}

  /**
   * Appends atomically and resolves once it is as durable as an ack promises.
   * From the first command that would have changed the log and was not written, none is written.
   */
  async append({ clinicId, day, expected, parts }: Append): Promise<Appended[]> {
    const ownKeys = parts.flatMap(({ answer }) => [
      keys.answer(clinicId, answer?.device ?? 'server', answer?.commandId ?? '-'),
      keys.sequence(clinicId, answer?.device ?? 'server'),
      keys.refusals(clinicId, answer?.device ?? 'server'),
    ]);
    const outcomes = await this.script({
      fence: keys.fence(clinicId),
      keys: [keys.log(clinicId, day), keys.live(clinicId), ...ownKeys],
      args: [
        expected,
        answerLife,
        this.rawLogDays * dayLength,
        channels.announcements,
        clinicId,
        day,
        ...argumentsOf(expected, parts),
      ],
    });
    return outcomes.map(appendedOf);
  }

  async tryWrite(clinicId: string): Promise<void> {
    await this.redis.set(keys.fence(clinicId), '');
  }

  length(clinicId: string, day: string): Promise<number> {
    return this.redis.xlen(keys.log(clinicId, day));
  }

  /** Everything from the version `from` on. Paged, so that no read occupies Redis or this node for long. */
  async read(clinicId: string, day: string, from: number): Promise<Recorded[]> {
    const recorded: Recorded[] = [];
    for (let start = `${from}-0`; ; ) {
      const page = await this.redis.xrange(keys.log(clinicId, day), start, '+', 'COUNT', pageSize);
      for (const found of page) recorded.push(recordedOf(found));
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
    return this.redis.digestLog(keys.log(clinicId, day), after + 1, until, entries, seed);
  }

  async lastVersions(clinicId: string, days: readonly string[]): Promise<number[]> {
    const found = await Promise.all(
      days.map((day) => this.redis.xrevrange(keys.log(clinicId, day), '+', '-', 'COUNT', 1)),
    );
    return found.map(([last]) => (last ? Number.parseInt(last[0], 10) : 0));
  }
}

function recordedOf([id, fields]: [string, string[]]): Recorded {
  const raw = fields[fields.indexOf('entry') + 1] ?? '';
  return { version: Number.parseInt(id, 10), raw, entry: readEntry(raw) };
}

function argumentsOf(expected: number, parts: readonly Part[]): (string | number)[] {
  let version = expected;
  return parts.flatMap(({ entries, epoch, live, answer }) => {
    if (entries.length > 0) version += 1;
    const counts = live && entries.length > 0 ? liveCounts(live, version) : [];
    return [
      answer?.json ?? '',
      answer?.commandId ?? '-',
      answer?.number ?? '',
      answer?.refusals ?? '',
      epoch,
      entries.length,
      ...entries,
      counts.length,
      ...counts,
    ];
  });
}

function appendedOf([outcome, detail]: [string, string]): Appended {
  switch (outcome) {
    case 'appended':
    case 'conflict':
      return { outcome };
    case 'seen':
      return { outcome, answer: detail };
    case 'hole':
      return { outcome, last: Number(detail) };
    default:
      return { outcome: 'failed', why: detail };
  }
}
