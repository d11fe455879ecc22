import { minuteMs } from '../../date-time/zoned-time.js';
import { commandForRow, recordAnswer, startCsvReplay } from '../../log-file/csv-replay.js';
import type { LogRow } from '../../log-file/log-row.js';
import { createSeededRandom, type SeededRandom } from '../../simulator/seeded-random.js';
import { arrivalMsOf, askNow, type GoAsk, type GoEffort, type GoOutcome, randomAsk } from './go-record.js';
import { LiveClinic, recountIntervalMs, toIso } from './live-clinic.js';
import { TimeLine } from './time-line.js';

/** People ask, set out and join on the days of a log of one lane. Pure and seeded. */
export function replayGo(rows: readonly LogRow[], { seed, days, asksPerLane }: GoEffort): GoOutcome[] {
  const live = new LiveClinic();
  const random = createSeededRandom(seed);
  const booths = [...new Set(rows.flatMap((row) => (row.type === 'call' && row.booth ? row.booth : [])))];
  const logged = daysOf(rows);
  const longestOvertimeMs = Math.max(...logged.map(overtimeMsOf));
  return logged
    .slice(0, days)
    .flatMap((day) => replayDay(live, day, { booths, random, asksPerLane, longestOvertimeMs }));
}

type LoggedDay = { opensMs: number; closesMs: number; rows: readonly LogRow[] };

/** Days without hours have no end that one could miss. */
function daysOf(rows: readonly LogRow[]): LoggedDay[] {
  const days: { opensMs: number; closesMs: number; rows: LogRow[] }[] = [];
  for (const row of rows) {
    if (row.type === 'hours')
      days.push({ opensMs: Date.parse(row.from), closesMs: Date.parse(row.until), rows: [] });
    days.at(-1)?.rows.push(row);
  }
  return days;
}

type Circumstances = {
  booths: readonly string[];
  random: SeededRandom;
  asksPerLane: number;
  longestOvertimeMs: number;
};

const lane = 'lane';

function replayDay(live: LiveClinic, day: LoggedDay, circumstances: Circumstances): GoOutcome[] {
  const { booths, random, asksPerLane, longestOvertimeMs } = circumstances;
  const timeLine = new TimeLine();
  const outcomes: GoOutcome[] = [];
  openDay(live, day, booths);
  const csv = startCsvReplay(() => lane);
  for (const row of day.rows) {
    if (row.type === 'hours' || row.type === 'close-intake') continue;
    const atMs = Date.parse(row.at);
    timeLine.plan(atMs, () => {
      const tap = commandForRow(row, csv);
      const decision = tap && live.tap(tap, atMs);
      if (decision?.ok) recordAnswer(row, decision.result, csv);
    });
  }
  for (let atMs = day.opensMs; atMs < day.closesMs + 120 * minuteMs; atMs += recountIntervalMs)
    timeLine.plan(atMs, () => live.recount(atMs));
  const isServed = servedBy(day, longestOvertimeMs);
  for (let index = 0; index < asksPerLane; index += 1) {
    const ask: GoAsk = randomAsk(lane, day, random);
    timeLine.plan(ask.atMs, () => {
      const { answer, because } = askNow(live, ask);
      const served = isServed(arrivalMsOf(ask));
      if (served !== null) outcomes.push({ answer, because, isServed: served });
    });
  }
  timeLine.run();
  return outcomes;
}

/**
 * Nobody knows what the clinic would have done for one more. Whoever came before somebody who was called would have been
 * called too; after the last of them, if nobody was left waiting for good, and staff are known to stay that long.
 * `null`: cannot be told.
 */
function servedBy({ closesMs, rows }: LoggedDay, longestOvertimeMs: number) {
  const joined = new Map(
    rows.flatMap((row) => (row.type === 'check-in' ? [[row.ticket, Date.parse(row.at)]] : [])),
  );
  const isOver = new Set(
    rows.flatMap((row) => ('ticket' in row && row.type !== 'check-in' ? row.ticket : [])),
  );
  const called = rows.flatMap((row) => (row.type === 'call' ? (joined.get(row.ticket) ?? []) : []));
  const lastJoinMs = Math.max(...called);
  const leftWaitingMs = Math.min(
    ...[...joined].flatMap(([ticket, atMs]) => (!isOver.has(ticket) && atMs > lastJoinMs ? atMs : [])),
  );
  const staysForOneMore = overtimeMsOf({ closesMs, rows }) + oneMoreMs <= longestOvertimeMs;
  return (arrivesMs: number): boolean | null => {
    if (arrivesMs >= closesMs || arrivesMs >= leftWaitingMs) return false;
    return arrivesMs < lastJoinMs || staysForOneMore || null;
  };
}

const oneMoreMs = 10 * minuteMs;

const overtimeMsOf = ({ closesMs, rows }: Pick<LoggedDay, 'closesMs' | 'rows'>): number =>
  Math.max(...rows.flatMap((row) => (row.type === 'call' ? Date.parse(row.at) : []))) - closesMs;

function openDay(live: LiveClinic, { opensMs, closesMs, rows }: LoggedDay, booths: readonly string[]): void {
  const breaks = rows.flatMap((row) =>
    row.type === 'planned-break'
      ? [{ from: toIso(row.from), until: toIso(row.until), reason: 'lunch' as const }]
      : [],
  );
  live.openDay({
    clinicId: 'logged',
    hours: { opensAt: toIso(opensMs), closesAt: toIso(closesMs), intakeClosesAt: toIso(closesMs), breaks },
    lanes: [{ lane, code: 'A', name: { ko: lane, en: lane }, way: 'slips', booths }],
  });
}
