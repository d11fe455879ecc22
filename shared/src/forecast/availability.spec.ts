import { describe, expect, it } from 'vitest';
import type { LaneForecaster } from './flow.js';
import { forecastAtPosition, forecastNewTicket } from './forecast.js';
import type { LaneEvent } from './lane-events.js';
import { observe } from './observe.js';
import {
  at,
  dayBegan,
  forecasterAfter,
  joinEvents,
  mergeByTime,
  midnight,
  pausedAt,
  resumedAt,
  serviceEvents,
} from './testing/lane-scenario.js';

const morning = (...more: LaneEvent[][]): LaneEvent[] => [
  dayBegan(),
  ...mergeByTime(
    joinEvents(at(8, 40), 60),
    serviceEvents(at(9), at(11), { booths: 2, service: 480 }),
    ...more,
  ),
];
const reasonOf = (lane: LaneForecaster, nowSeconds: number, contact = {}) => {
  const forecast = forecastNewTicket(lane, nowSeconds, contact);
  return forecast.ok ? null : forecast.reason;
};

describe('no forecast is given', () => {
  it('(control) is not the case in normal operation', () => {
    expect(reasonOf(forecasterAfter(morning()), at(11), { lastSeenAtSeconds: at(10, 59) })).toBeNull();
  });

  it('once the clinic has closed', () => {
    expect(reasonOf(forecasterAfter(morning()), at(17))).toBe('closed');
    expect(reasonOf(forecasterAfter(morning()), at(16, 59))).not.toBe('closed');
  });

  it('in a pause without a known end', () => {
    const lane = forecasterAfter(morning([pausedAt(at(10, 59), null)]));
    expect(reasonOf(lane, at(11))).toBe('paused');
    expect(forecastAtPosition(lane, at(11), 3)).toEqual({ ok: false, reason: 'paused' });
    observe(lane, resumedAt(at(11, 1)));
    expect(reasonOf(lane, at(11, 1))).toBeNull();
  });

  it('when nobody was called for a quarter of an hour though people wait', () => {
    const lane = forecasterAfter(morning());
    const last = lane.flow.lastWorkAt ?? 0;
    expect(reasonOf(lane, last + 14 * 60)).toBeNull();
    expect(reasonOf(lane, last + 40 * 60)).toBe('silent');
  });

  it.each([
    ['midnight is no sign of work', [], 'silent'],
    ['the end of a break before it is one', [{ from: at(23, 40), until: at(23, 58) }], null],
  ])('nor over midnight, where a clinic goes on: %s', (_, breaks, reason) => {
    const day = (days: number): LaneEvent => ({
      ...{ type: 'day-began', at: midnight + days * 86_400, midnight: midnight + days * 86_400 },
      ...{ hours: { opensAt: midnight + days * 86_400, closesAt: null }, goesOn: true },
      breaks: days === 0 ? breaks : [],
    });
    const evening = mergeByTime(
      joinEvents(at(19, 40), 60),
      serviceEvents(at(20), at(22), { booths: 2, service: 480 }),
    );
    const line = forecasterAfter([day(0), ...evening]).flow.line;
    const stillThere = line.map(({ id, at: joinedAt, party, priority }): LaneEvent => {
      return { type: 'returned', at: at(24), id, joinedAt, party, priority };
    });
    const lane = forecasterAfter([day(0), ...evening, day(1), ...stillThere]);
    for (const minutes of [0, 1, 5]) expect(reasonOf(lane, at(24, minutes))).toBe(reason);
    expect(reasonOf(lane, at(25))).toBe('silent');
  });

  it('except in a break or with nobody in line', () => {
    const lunch = { from: at(11, 1), until: at(12) };
    expect(reasonOf(forecasterAfter([dayBegan(0, [lunch]), ...morning().slice(1)]), at(11, 50))).toBeNull();
    const empty = mergeByTime(
      joinEvents(at(9), 6),
      serviceEvents(at(9, 1), at(9, 20), { booths: 2, service: 480 }),
    );
    expect(reasonOf(forecasterAfter([dayBegan(), ...empty]), at(10, 30))).toBeNull();
  });

  it('when no tablet was online for five minutes', () => {
    expect(reasonOf(forecasterAfter(morning()), at(11), { lastSeenAtSeconds: at(10, 54) })).toBe('offline');
    expect(reasonOf(forecasterAfter(morning()), at(11), { lastSeenAtSeconds: at(10, 56) })).toBeNull();
  });

  it('for a lane without calls or configuration', () => {
    const two = [
      dayBegan(),
      ...mergeByTime(joinEvents(at(9), 9), serviceEvents(at(9, 1), at(9, 2), { booths: 2, service: 480 })),
    ];
    expect(reasonOf(forecasterAfter(two, {}), at(9, 5))).toBe('unknown');
    expect(reasonOf(forecasterAfter(two, { service: 480 }), at(9, 5))).not.toBe('unknown');
    const third: LaneEvent = { type: 'called', at: at(9, 10), id: 'A3', booth: '1' };
    expect(reasonOf(forecasterAfter([...two, third], {}), at(9, 11))).not.toBe('unknown');
  });

  it('when the range is too wide; only the minimum is shown', () => {
    const lane = forecasterAfter(morning());
    lane.memory.joinRange[2].above = 30;
    const forecast = forecastNewTicket(lane, at(11));
    expect(forecast).toMatchObject({ ok: false, reason: 'too-wide' });
    expect(forecast.ok ? 0 : forecast.atLeast).toBeGreaterThan(20 * 60);
  });

  it('when it would be after closing, unless the lane usually works longer', () => {
    const late = [
      dayBegan(),
      ...mergeByTime(joinEvents(at(15), 40), serviceEvents(at(15), at(16, 30), { booths: 1, service: 480 })),
    ];
    const lane = forecasterAfter(late);
    expect(reasonOf(lane, at(16, 30))).toBe('after-closing');
    lane.memory.overtime = 4 * 3600;
    expect(reasonOf(lane, at(16, 30))).not.toBe('after-closing');
  });
});

describe('a lane whose record speaks against the model', () => {
  it('shows the mean of the last ten waits and marks it as rough', () => {
    const lane = forecasterAfter(morning());
    expect(forecastNewTicket(lane, at(11))).toMatchObject({ rough: false });
    lane.memory.record.days = [{ calls: 300, covered: 200, shown: 220, error: 9, plainError: 10 }];
    const recent = lane.memory.waits.reduce((sum, wait) => sum + wait, 0) / lane.memory.waits.length;
    expect(forecastNewTicket(lane, at(11))).toMatchObject({
      ok: true,
      rough: true,
      likely: Math.round(recent),
    });
    lane.memory.record.days = [{ calls: 300, covered: 250, shown: 260, error: 9_000_000, plainError: 10 }];
    expect(forecastNewTicket(lane, at(11))).toMatchObject({ rough: true });
  });
});
