import { setTimeout as wait } from 'node:timers/promises';
import { commandForRow, type LogRow, recordAnswer, startCsvReplay } from '@hannun/shared/log-file';
import type { StaffDevice } from './staff-device.ts';

/** Longer pauses than this (milliseconds of the log) are nights and are skipped. */
const maxIdleMs = 3 * 60 * 60 * 1000;

type RowReplay = {
  rows: readonly LogRow[];
  device: StaffDevice;
  laneFor: (lane: string) => string;
  speed: number;
  startMs?: number;
  signal: AbortSignal;
};

type Counts = Record<string, number>;
type Tally = { replayed: Counts; skipped: Counts; rejected: Counts };

/**
 * Replays the rows of a queue log at a clinic at `speed` times their own speed, one command at a time. Rows that
 * are already due are sent at once, with the time they were due.
 */
export async function replayRows({
  rows,
  device,
  laneFor,
  speed,
  startMs = Date.now(),
  signal,
}: RowReplay): Promise<Tally> {
  const replay = startCsvReplay(laneFor);
  const tally: Tally = { replayed: {}, skipped: {}, rejected: {} };
  const dueMs = dueTimes(rows, speed, startMs);
  for (const [index, row] of rows.entries()) {
    const body = commandForRow(row, replay);
    if (!body) {
      increment(tally.skipped, row.type);
      continue;
    }
    const rowDueMs = dueMs[index] ?? startMs;
    if (!(await waitUntilDue(rowDueMs, signal))) return tally;
    const at = new Date(Math.min(rowDueMs, Date.now())).toISOString();
    const answer = await device.send({ ...body, at });
    if (answer.ok) {
      recordAnswer(row, answer.result, replay);
      increment(tally.replayed, row.type);
    } else increment(tally.rejected, `${row.type} (${answer.error.code})`);
  }
  return tally;
}

function dueTimes(rows: readonly LogRow[], speed: number, startMs: number): number[] {
  let dueMs = startMs;
  let before = rows[0] ? Date.parse(rows[0].at) : 0;
  return rows.map(({ at }) => {
    const time = Date.parse(at);
    const pauseMs = time - before;
    if (pauseMs > 0 && pauseMs <= maxIdleMs) dueMs += pauseMs / speed;
    before = time;
    return dueMs;
  });
}

async function waitUntilDue(dueMs: number, signal: AbortSignal): Promise<boolean> {
  const remainingMs = dueMs - Date.now();
  if (remainingMs <= 0) return !signal.aborted;
  return wait(remainingMs, true, { signal }).catch(() => false);
}

const increment = (counts: Counts, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

export const formatCounts = (counts: Counts): string =>
  Object.entries(counts)
    .map(([name, times]) => `${times} ${name}`)
    .join(', ') || 'nothing';
