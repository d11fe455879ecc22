import fc from 'fast-check';
import type { Freshness } from '../../client/freshness.js';
import type { Board, LaneBoard } from '../../contract/board.js';
import type { Command } from '../../contract/command.js';
import type { LaneHours } from '../../contract/desk.js';
import { levels, noForecastReasons } from '../../contract/value-lists.js';
import { boardOf } from '../../queue/board.js';
import type { EventOf } from '../../queue/events.js';
import { evolve } from '../../queue/evolve.js';
import { initialClinicDay } from '../../queue/state.js';
import { commandSequences } from '../../queue/testing/command-arbitraries.js';
import { at, dayOpened, runCommands } from '../../queue/testing/scenario.js';

export const timeZone = 'Asia/Seoul';
const freshness = fc.constantFrom<Freshness>('live', 'checking', 'stale', 'expired');
const minute = fc.integer({ min: 6 * 60, max: 23 * 60 });
const clock = (minutes: number): string =>
  at(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

const ownHours = fc.option(
  fc.constantFrom<LaneHours>(
    { hours: null, nextOpensAt: '2026-11-24T00:00:00.000Z' },
    {
      hours: { opensAt: at('13:00'), closesAt: at('16:00'), intakeClosesAt: at('15:30'), breaks: [] },
      nextOpensAt: '2026-11-24T04:00:00.000Z',
    },
  ),
);
const quota = fc.option(fc.record({ morning: fc.nat(6), afternoon: fc.nat(6) }));

const dayWith = (own: LaneHours | null, limit: { morning: number; afternoon: number } | null) => {
  const [pcr, rapid] = dayOpened.lanes;
  const lanes = [
    { ...pcr, ...(limit && { quota: limit }) },
    { ...rapid, ...(own && { ownHours: own }) },
  ] as EventOf<'day-opened'>['lanes'];
  return evolve(initialClinicDay, { ...dayOpened, lanes });
};

/** What forecasts add to a lane: nothing for newcomers while it is shut. */
const withForecast = (
  lane: LaneBoard,
  [low, width, reason, level]: [number, number, number, number],
): LaneBoard =>
  lane.intake === undefined && reason % 3 > 0
    ? { ...lane, forecast: { low, likely: low, high: low + width }, level: levels[level % 4] ?? null }
    : {
        ...lane,
        noForecast: lane.intake
          ? 'intake-closed'
          : (noForecastReasons[reason % noForecastReasons.length] ?? 'unknown'),
      };

const minuteMs = 60_000;
/** Commands are drawn from ten o'clock on. */
const lastCommandMs = Date.parse(at('10:27'));

/** The same commands, the last of them some minutes before the moment; `restMinutes`: pauses end after these. */
function happenedBefore(
  commands: readonly Command[],
  nowMs: number,
  { ago, restMinutes }: { ago: number; restMinutes: number | null },
): Command[] {
  const shiftMs = nowMs - ago * minuteMs - lastCommandMs;
  return commands.map((command) => {
    const atMs = Date.parse(command.at) + shiftMs;
    const until =
      restMinutes === null ? {} : { until: new Date(atMs + restMinutes * minuteMs).toISOString() };
    return { ...command, ...(command.type === 'pause' && until), at: new Date(atMs).toISOString() };
  });
}

/** A clinic at any minute of its day, whatever happened there, and how recently it was heard. */
export const situation = fc
  .record({
    own: ownHours,
    limit: quota,
    commands: commandSequences,
    minutes: minute,
    when: fc.record({ ago: fc.nat(20), restMinutes: fc.option(fc.integer({ min: 1, max: 120 })) }),
    freshness,
    figures: fc.tuple(fc.nat(9_000), fc.nat(5_000), fc.nat(20), fc.nat(3)),
  })
  .map(({ own, limit, commands, minutes, when, freshness: heard, figures }) => {
    const nowIso = clock(minutes);
    const state = runCommands(dayWith(own, limit), happenedBefore(commands, Date.parse(nowIso), when));
    const board = boardOf(state, { version: 1, nowIso, contactAt: nowIso });
    const lanes = board.lanes.map((lane) => withForecast(lane, figures));
    const moment = { nowMs: Date.parse(nowIso), timeZone, freshness: heard };
    return { state, board: { ...board, lanes } satisfies Board, moment };
  });
