import { setTimeout as wait } from 'node:timers/promises';
import { commandForRow, recordAnswer, startCsvReplay } from '@hannun/shared/log-file';

/** Longer pauses than this (milliseconds of the log) are nights and are skipped. */
const maxIdleMs = 3 * 60 * 60 * 1000;

/**
 * Replays the rows of a queue log at a clinic at `speed` times their own speed, one command at a time. Rows that
 * are already due are sent at once, with the time they were due.
 */
export async function replayRows({ rows, device, laneFor, speed, startMs = Date.now(), signal }) {
  const replay = startCsvReplay(laneFor);
  const tally = { replayed: {}, skipped: {}, rejected: {} };
  const dueMs = dueTimes(rows, speed, startMs);
  for (const [index, row] of rows.entries()) {
    const body = commandForRow(row, replay);
    if (!body) {
      increment(tally.skipped, row.type);
      continue;
    }
    if (!(await waitUntilDue(dueMs[index], signal))) return tally;
    const at = new Date(Math.min(dueMs[index], Date.now())).toISOString();
    const answer = await device.send({ ...body, at });
    if (answer.ok) recordAnswer(row, answer.result, replay);
    increment(
      answer.ok ? tally.replayed : tally.rejected,
      answer.ok ? row.type : `${row.type} (${answer.error.code})`,
    );
  }
  return tally;
}

function dueTimes(rows, speed, startMs) {
  let dueMs = startMs;
  let before = rows.length > 0 ? Date.parse(rows[0].at) : 0;
  return rows.map(({ at }) => {
    const time = Date.parse(at);
    const pauseMs = time - before;
    if (pauseMs > 0 && pauseMs <= maxIdleMs) dueMs += pauseMs / speed;
    before = time;
    return dueMs;
  });
}

async function waitUntilDue(dueMs, signal) {
  const remainingMs = dueMs - Date.now();
  if (remainingMs <= 0) return !signal?.aborted;
  return wait(remainingMs, true, { signal }).catch(() => false);
}

const increment = (counts, name) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

export const formatCounts = (counts) =>
  Object.entries(counts)
    .map(([name, times]) => `${times} ${name}`)
    .join(', ') || 'nothing';
