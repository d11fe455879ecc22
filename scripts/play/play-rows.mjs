import { setTimeout as wait } from 'node:timers/promises';
import { beginRetelling, commandFor, rememberAnswer } from '@hannun/shared/log-file';

/** Nothing is tapped for longer than this (milliseconds of the log) only at night: it is not waited for. */
const longestSilence = 3 * 60 * 60 * 1000;

/**
 * Plays the rows of a queue log to a clinic at `speed` times the pace they were tapped at, one command
 * in flight, each after the answer to the one before. Rows due before now are told at once, as taps of then.
 * @param {object} options
 * @param {readonly import('@hannun/shared/log-file').LogRow[]} options.rows
 * @param {{ send: (body: object) => Promise<object> }} options.device
 * @param {(lane: string) => string} options.laneFor
 * @param {number} options.speed
 * @param {number} [options.begin] when the first row is due (milliseconds)
 * @param {AbortSignal} [options.signal] ends the play early
 * @returns {Promise<Tally>}
 * @typedef {{ played: Record<string, number>, skipped: Record<string, number>, refused: Record<string, number> }} Tally
 */
export async function playRows({ rows, device, laneFor, speed, begin = Date.now(), signal }) {
  const retelling = beginRetelling(laneFor);
  const tally = { played: {}, skipped: {}, refused: {} };
  const due = timetable(rows, speed, begin);
  for (const [index, row] of rows.entries()) {
    const body = commandFor(row, retelling);
    if (!body) {
      count(tally.skipped, row.type);
      continue;
    }
    if (!(await reached(due[index], signal))) return tally;
    const at = new Date(Math.min(due[index], Date.now())).toISOString();
    const answer = await device.send({ ...body, at });
    if (answer.ok) rememberAnswer(row, answer.result, retelling);
    count(
      answer.ok ? tally.played : tally.refused,
      answer.ok ? row.type : `${row.type} (${answer.error.code})`,
    );
  }
  return tally;
}

/** When each row is due, by the clock of this machine. */
function timetable(rows, speed, begin) {
  let due = begin;
  let before = rows.length > 0 ? Date.parse(rows[0].at) : 0;
  return rows.map(({ at }) => {
    const time = Date.parse(at);
    const silence = time - before;
    if (silence > 0 && silence <= longestSilence) due += silence / speed;
    before = time;
    return due;
  });
}

/** Waits until then; false when told to end meanwhile. */
async function reached(due, signal) {
  const left = due - Date.now();
  if (left <= 0) return !signal?.aborted;
  return wait(left, true, { signal }).catch(() => false);
}

const count = (counts, name) => {
  counts[name] = (counts[name] ?? 0) + 1;
};

/** A tally's counts as text: `744 check-in, 717 call`. @param {Record<string, number>} counts */
export const inWords = (counts) =>
  Object.entries(counts)
    .map(([name, times]) => `${times} ${name}`)
    .join(', ') || 'nothing';
