import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Freshness } from '../client/freshness.js';
import type { Board } from '../contract/board.js';
import { commonMessages } from '../i18n/common-messages.js';
import { createTranslate } from '../i18n/translator.js';
import { isTaking, type SaidLane, sayClinic } from './clinic-saying.js';
import { describeLane } from './describe-lane.js';
import { goFor } from './go.js';
import type { LaneSaying } from './lane-saying.js';
import { situation, timeZone } from './testing/situations.js';

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
      // An opening, or new places, that come with the end of the pause, be it not known.
      if (saying.state === 'paused')
        expect(saying).toMatchObject({ until: lane.reopensAt ?? null, wait: null });
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
