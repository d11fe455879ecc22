import type { ClinicDay } from '@hannun/shared';
import type { Connection } from '../redis/connection.js';
import type { AppendScript } from './append-script.js';
import { channels, keys } from './keys.js';
import { liveCounts } from './live-counts.js';
import { type Recorded, readEntry } from './log-entry.js';

/** A command's identity, its number in the device's sequence if it has one, and the answer to keep. */
export type AnswerToKeep = {
  device: string;
  commandId: string;
  number: number | null;
  json: string;
  /** Of a refusal: how many of the device's last ones are kept; 0: not even this one. `null`: accepted. */
  refusals: number | null;
};

/** What one command adds: the entries of the next version, or only an answer. */
export type Part = {
  /** The entries' JSON. */
  entries: readonly string[];
  epoch: number;
  /** The state after the entries; `null` leaves the live counts alone. */
  live: ClinicDay | null;
  answer: AnswerToKeep | null;
};

/** What to append: commands in the order they were decided, the first on the version `expected`. */
export type Append = { clinicId: string; day: string; expected: number; parts: readonly Part[] };

/** What became of one command. */
export type Appended =
  | { outcome: 'appended' }
  | { outcome: 'seen'; answer: string }
  /** The device's command before this one never came; `last` is the number of the last that did. */
  | { outcome: 'hole'; last: number }
  /** The log is not what this was decided on. */
  | { outcome: 'conflict' }
  /** What the store holds for this very command makes no sense; `why` is for the server's own log. */
  | { outcome: 'failed'; why: string };

/** What the script tells every node of each version, in the order of appending. */
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
/** Seconds. */
const dayLength = 24 * 60 * 60;

/** So many entries are read in one go. */
const pageSize = 500;

/** The logs of all clinics, one stream per clinic and day. The only writer of the queue. */
export class ClinicLog {
  /** `rawLogDays`: how long a day's log is kept after its last entry (days). */
  constructor(
    private readonly redis: Connection,
    private readonly rawLogDays: number,
    private readonly script: AppendScript,
  ) {}

  /**
   * Appends in one atomic step and resolves once it is as safe as an ack says, with the outcome of each part.
   * From the first that would have changed the log and was not written on, none is written. Rejects when
   * Redis does not answer, or too few replicas do.
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

  /** Rejects where the clinic's part of the store takes no writes. */
  async tryWrite(clinicId: string): Promise<void> {
    await this.redis.set(keys.fence(clinicId), '');
  }

  /** How many entries a day's log holds. */
  length(clinicId: string, day: string): Promise<number> {
    return this.redis.xlen(keys.log(clinicId, day));
  }

  /** The log from one version on, that version included. Read page by page, so that none takes Redis or this node long. */
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

  /** The digest of a block's versions as they stand in the stream, made in Redis: only the digest travels. */
  digest(
    clinicId: string,
    day: string,
    { after, until, entries, seed }: { after: number; until: number; entries: number; seed: string },
  ): Promise<string> {
    return this.redis.digestLog(keys.log(clinicId, day), after + 1, until, entries, seed);
  }

  /** The last version of each of these days' logs; 0 where there is none, or none any more. */
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
