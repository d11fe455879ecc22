import type { QueueEvent } from '@hannun/shared/queue';
import { isQueueEvent } from './event-schema.js';

/** The commands of the server itself, as the log names them. */
export const systemCommandNames = [
  'day',
  'hand-over',
  'close',
  'epoch',
  'sweep',
  'set-up',
  'last-number',
] as const;
export type SystemCommandName = (typeof systemCommandNames)[number];

/** One event in the log. `v` is the schema version; older versions are upcast on reading. */
export type LogEntry = {
  v: 1;
  /** The device's id, or `server`. */
  by: string;
  /** The command's id, or the name of a system command. */
  command: string;
  recordedAt: string;
  event: QueueEvent;
};

export type RecordedEntry = { version: number; raw: string; entry: LogEntry | null };

export function parseEntry(raw: string): LogEntry | null {
  const read = parseJson(raw);
  if (typeof read !== 'object' || read === null) return null;
  const { v, by, command, recordedAt, event } = read as Record<string, unknown>;
  if (v !== 1 || typeof by !== 'string' || typeof command !== 'string' || typeof recordedAt !== 'string') {
    return null;
  }
  return isQueueEvent(event) ? { v, by, command, recordedAt, event } : null;
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    // The caller counts and reports invalid entries.
    return null;
  }
}
