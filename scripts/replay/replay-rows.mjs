import { setTimeout as wait } from 'node:timers/promises';
import { commandForRow, recordAnswer, startCsvReplay } from '@hannun/shared/log-file';

/** Longer pauses than this (milliseconds of the log) are nights and are skipped. */
const maxIdleMs = 3 * 60 * 60 * 1000;

/**
 * Replays the rows of a queue log at a clinic at `speed` times their pace, one command at a time. Rows that
 * are already due are sent at once, with the time they were due.
 */
export async function replayRows({ rows, device, laneFor, speed, begin = Date.now(), signal }) {
  const retelling = startCsvReplay(laneFor);
  const tally = { played: {}, skipped: {}, refused: {} };
  const due = dueTimes(rows, speed, begin);
  for (const [index, row] of rows.entries()) {
    const body = commandForRow(row, retelling);
    if (!body) {
      increment(tally.skipped, row.type);
      continue;
    }
    if (!(await waitUntilDue(due[index], signal))) return tally;
    const at = new Date(Math.min(due[index], Date.now())).toISOString();
    const answer = await device.send({ ...body, at });
    if (answer.ok) recordAnswer(row, answer.result, retelling);
    increment(
      answer.ok ? tally.played : tally.refused,
      answer.ok ? row.type : `${row.type} (${answer.error.code})`,
    );
  }
  return tally;
}

function dueTimes(rows, speed, begin) {
  let due = begin;
  let before = rows.length > 0 ? Date.parse(rows[0].at) : 0;
  return rows.map(({ at }) => {
    const time = Date.parse(at);
    const silence = time - before;
    if (silence > 0 && silence <= maxIdleMs) due += silence / speed;
    before = time;
    return due;
  });
}

async function waitUntilDue(due, signal) {
  const left = due - Date.now();
  if (left <= 0) return !signal?.aborted;
  return wait(left, true, { signal }).catch(() => false);
}

const increment = (counts, name) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

export const formatCounts = (counts) =>
  Object.entries(counts)
    .map(([name, times]) => `${times} ${name}`)
    .join(', ') || 'nothing';
