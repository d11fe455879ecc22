import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Freshness } from '../client/freshness.js';
import type { Board, LaneBoard } from '../contract/board.js';
import type { Command } from '../contract/command.js';
import type { LaneHours } from '../contract/desk.js';
import { levels, noForecastReasons } from '../contract/value-lists.js';
import { commonMessages } from '../i18n/common-messages.js';
import { createTranslate } from '../i18n/translator.js';
import { boardOf } from '../queue/board.js';
import type { EventOf } from '../queue/events.js';
import { evolve } from '../queue/evolve.js';
import { initialClinicDay } from '../queue/state.js';
import { commandSequences } from '../queue/testing/command-arbitraries.js';
import { at, dayOpened, runCommands } from '../queue/testing/scenario.js';
import { isTaking, type SaidLane, sayClinic } from './clinic-saying.js';
import { describeLane } from './describe-lane.js';
import { goFor } from './go.js';
import type { LaneSaying } from './lane-saying.js';

const timeZone = 'Asia/Seoul';
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

const situation = fc
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
    return { board: { ...board, lanes } satisfies Board, moment };
  });

const saidLanes = ({
  board,
  moment,
}: {
  board: Board;
  moment: Parameters<typeof sayClinic>[1];
}): SaidLane[] => {
  const said = sayClinic(board, moment);
  return said ? [...said.lanes, ...said.notToday] : [];
};

const forAnySituation = (check: (lane: SaidLane, board: Board, heard: Freshness, nowMs: number) => void) =>
  fc.assert(
    fc.property(situation, ({ board, moment }) => {
      for (const said of saidLanes({ board, moment })) check(said, board, moment.freshness, moment.nowMs);
    }),
  );

describe('whatever happens at a clinic', () => {
  it('a shut lane is no place to go and promises no wait', () =>
    forAnySituation(({ lane, saying }) => {
      if (lane.intake === undefined) return;
      expect(isTaking(saying)).toBe(false);
      expect(saying.state).not.toBe('unconfirmed');
      // An opening that a pause without an end outlasts.
      if (saying.state === 'paused')
        expect({ ...saying, until: lane.reopensAt }).toMatchObject({ until: undefined, wait: null });
    }));

  it('a lane of a closed clinic is no place to go', () =>
    forAnySituation(({ saying }, board) => {
      if (board.status === 'closed') expect(isTaking(saying)).toBe(false);
    }));

  it('figures that were not heard lately are never called current', () =>
    forAnySituation(({ saying }, _, heard) => {
      if (heard === 'stale' || heard === 'expired') expect(isTaking(saying)).toBe(false);
    }));

  it('nobody is sent on figures that nobody confirmed', () =>
    fc.assert(
      fc.property(situation, fc.boolean(), ({ board, moment }, isPaused) => {
        const [first, ...others] = board.lanes;
        if (!first) return;
        const until = new Date(moment.nowMs + 1_800_000).toISOString();
        const lane = { ...first, ...(isPaused && { reason: 'lunch' as const, pausedUntil: until }) };
        const unconfirmed = { ...board, unconfirmedSince: board.asOf, lanes: [lane, ...others] };
        const { answer } = goFor({ board: unconfirmed, lane, travelMinutes: 5, moment });
        expect(lane.intake === undefined && ['yes', 'tight'].includes(answer)).toBe(false);
      }),
    ));

  it('what is said to come lies ahead', () =>
    forAnySituation(({ saying }, _, __, nowMs) => {
      for (const time of upcomingOf(saying)) expect(Date.parse(time)).toBeGreaterThan(nowMs);
    }));

  it('a taking lane takes a check-in, and one that is full refuses it', () =>
    forAnySituation(({ lane, saying }) => {
      if (isTaking(saying)) expect(lane.intake).toBeUndefined();
      if (saying.state === 'full' || saying.state === 'full-for-now') expect(lane.placesLeft).toBe(0);
    }));

  it('every word is there, in Korean and in English', () =>
    forAnySituation(({ saying }, _, __, nowMs) => {
      for (const language of ['ko', 'en'] as const) {
        const t = createTranslate(language, [commonMessages[language]]);
        const { status, details, wait } = describeLane(saying, { t, language, timeZone, nowMs });
        const text = [status, ...details, wait?.figure ?? ''].join(' ');
        expect(status).not.toBe('');
        expect(text).not.toMatch(/\{\{|undefined|null|NaN/);
      }
    }));
});

function upcomingOf(saying: LaneSaying): string[] {
  const { opensAt, reopensAt, until } = { opensAt: null, reopensAt: null, until: null, ...saying };
  return [opensAt, reopensAt, until].filter((time) => time !== null);
}
