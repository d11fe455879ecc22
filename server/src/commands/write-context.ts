import type { EventOf } from '@hannun/shared/queue';
import type { EventLog } from '../event-log/event-log.js';
import type { LogAppender } from '../event-log/log-appender.js';

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
  logRetentionDays: number;
  /** The log no longer held what was read from it, and an epoch began. */
  onDivergence: () => void;
};

export const nextEpoch = ({ now }: Pick<WriteContext, 'now'>, epoch: number): number =>
  Math.max(epoch + 1, Date.parse(now()));
