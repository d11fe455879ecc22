import type { EventOf, QueueEvent } from '@hannun/shared/queue';
import type { ClinicDayProjection, ProjectionStep } from '../clinic-day/clinic-day-projection.js';
import type { EventLog } from '../event-log/event-log.js';
import type { LogAppender } from '../event-log/log-appender.js';
import type { SystemCommandName } from '../event-log/log-entry.js';

/** What every write into one clinic's logs needs. */
export type WriteContext = {
  clinicId: string;
  log: EventLog;
  appender: LogAppender;
  today: () => string;
  now: () => string;
  endOfDay: (day: string) => string;
  makeDayOpened: (day: string, epoch: number) => EventOf<'day-opened'>;
  /** Logs expire, so no older day can still be open. */
  rawLogRetentionDays: number;
  /** The log no longer held what was read from it, and an epoch began. */
  onDivergence: () => void;
};

/** What a command of the system is given: the way to read, and the one way to append. */
export type SystemContext = WriteContext & {
  /** Returns what the append led to; `null`: `base` is no longer the end of its log. Throws when Redis rejects it. */
  appendAsServer: (
    command: SystemCommandName,
    events: readonly QueueEvent[],
    base: ClinicDayProjection,
  ) => Promise<ProjectionStep | null>;
};

export const nextEpoch = ({ now }: Pick<WriteContext, 'now'>, epoch: number): number =>
  Math.max(epoch + 1, Date.parse(now()));
