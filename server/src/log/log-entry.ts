import type { QueueEvent } from '@hannun/shared';
import { isQueueEvent } from './event-shape.js';

/** What stands in the log for one event. `v` is the shape's version; older shapes are lifted on reading. */
export type LogEntry = {
  v: 1;
  /** The device's id, or `server`. */
  by: string;
  /** The command's id, or what made the server write. */
  command: string;
  recordedAt: string;
  event: QueueEvent;
};

/** An entry as it was read; `entry` is `null` when it makes no sense (it then changes nothing). */
export type Recorded = { version: number; raw: string; entry: LogEntry | null };

/** Reads a stream entry's JSON, lifting older shapes to the present one; `null` when it makes no sense. */
export function readEntry(raw: string): LogEntry | null {
  const read = parsed(raw);
  if (typeof read !== 'object' || read === null) return null;
  const { v, by, command, recordedAt, event } = read as Record<string, unknown>;
  if (v !== 1 || typeof by !== 'string' || typeof command !== 'string' || typeof recordedAt !== 'string') {
    return null;
  }
  return isQueueEvent(event) ? { v, by, command, recordedAt, event } : null;
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    // Not JSON: the caller counts and reports it as an entry that makes no sense.
    return null;
  }
}
