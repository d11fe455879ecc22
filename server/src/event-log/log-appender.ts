import { daySeconds, hourMs } from '@hannun/shared/date-time';
import type { ClinicDay } from '@hannun/shared/queue';
import type { Connection } from '../redis/connection.js';
import { channels, keys } from '../redis/keys.js';
import type { AppendScript } from './append-script.js';
import { liveCounts } from './live-counts.js';

export type AckToStore = {
  device: string;
  commandId: string;
  sequenceNumber: number | null;
  json: string;
  /** How many rejections of the device are kept; 0: not even this one; `null`: the command was accepted. */
  maxStoredRejections: number | null;
};

export type CommandAppend = {
  entries: readonly string[];
  epoch: number;
  /** `null` leaves the live counts alone. */
  liveState: ClinicDay | null;
  ack: AckToStore | null;
};

export type AppendRequest = {
  clinicId: string;
  day: string;
  expectedVersion: number;
  commands: readonly CommandAppend[];
};

export type AppendOutcome =
  | { outcome: 'appended' }
  | { outcome: 'duplicate'; ack: string }
  | { outcome: 'sequence-gap'; last: number }
  | { outcome: 'conflict' }
  /** What Redis holds under this command's keys is unusable; `why` is for the server's log. */
  | { outcome: 'failed'; why: string };

/** 72 h, as the contract promises. */
const ackTtlMs = 72 * hourMs;

/** The only writer of the queue. */
export class LogAppender {
  constructor(
    private readonly redis: Connection,
    private readonly rawLogRetentionDays: number,
    private readonly appendScript: AppendScript,
  ) {}

  /**
   * Appends atomically and resolves once it is as durable as an ack promises.
   * From the first command that would have changed the log and was not written, none is written.
   */
  async append({ clinicId, day, expectedVersion, commands }: AppendRequest): Promise<AppendOutcome[]> {
    const ownKeys = commands.flatMap(({ ack }) => [
      keys.ack(clinicId, ack?.device ?? 'server', ack?.commandId ?? '-'),
      keys.sequence(clinicId, ack?.device ?? 'server'),
      keys.rejections(clinicId, ack?.device ?? 'server'),
    ]);
    const outcomes = await this.appendScript({
      replicationMarker: keys.replicationMarker(clinicId),
      keys: [keys.log(clinicId, day), keys.liveCounts(clinicId), ...ownKeys],
      args: [
        expectedVersion,
        ackTtlMs,
        this.rawLogRetentionDays * daySeconds,
        channels.announcements,
        clinicId,
        day,
        ...toScriptArguments(expectedVersion, commands),
      ],
    });
    return outcomes.map(toOutcome);
  }

  async assertWritable(clinicId: string): Promise<void> {
    await this.redis.set(keys.replicationMarker(clinicId), '');
  }
}

function toScriptArguments(expected: number, parts: readonly CommandAppend[]): (string | number)[] {
  let version = expected;
  return parts.flatMap(({ entries, epoch, liveState, ack }) => {
    if (entries.length > 0) version += 1;
    const counts = liveState && entries.length > 0 ? liveCounts(liveState, version) : [];
    return [
      ack?.json ?? '',
      ack?.commandId ?? '-',
      ack?.sequenceNumber ?? '',
      ack?.maxStoredRejections ?? '',
      epoch,
      entries.length,
      ...entries,
      counts.length,
      ...counts,
    ];
  });
}

function toOutcome([outcome, detail]: [string, string]): AppendOutcome {
  switch (outcome) {
    case 'appended':
    case 'conflict':
      return { outcome };
    case 'duplicate':
      return { outcome, ack: detail };
    case 'sequence-gap':
      return { outcome, last: Number(detail) };
    default:
      return { outcome: 'failed', why: detail };
  }
}
