import { describe, expect, it } from 'vitest';
import { staffedBooths } from './booths.js';
import type { LaneForecaster } from './flow.js';
import { type Forecast, forecastAtPosition, forecastNewTicket } from './forecast.js';
import type { LaneEvent } from './lane-events.js';
import { observe } from './observe.js';
import {
  at,
  dayBegan,
  forecasterAfter,
  joinEvents,
  mergeByTime,
  pausedAt,
  resumedAt,
  serviceEvents,
} from './testing/lane-scenario.js';

/** The likely wait in seconds, shown or not; any other reason for none fails the test. */
function likely(forecast: Forecast): number {
  const range = forecast.ok ? forecast : forecast.tooWide;
  if (!range) throw new Error(`Refused: ${forecast.ok ? '' : forecast.reason}`);
  return range.likely;
}

const waitAt = (forecaster: LaneForecaster, nowSeconds: number) =>
  likely(forecastNewTicket(forecaster, nowSeconds));

/** Forty people at the doors, two booths, eight minutes each, until eleven. */
const morning = (...more: LaneEvent[][]): LaneEvent[] =>
  mergeByTime(joinEvents(at(8, 40), 60), serviceEvents(at(9), at(11), { booths: 2, service: 480 }), ...more);

describe('a lane on its first day', () => {
  it('uses the configured service time and rota before the first call', () => {
    const booths = Array.from({ length: 48 }, () => 4);
    const [few, many] = [2, 4].map((count) =>
      forecasterAfter([dayBegan(), ...joinEvents(at(8, 40), 20)], {
        service: 480,
        booths: booths.map(() => count),
      }),
    );
    if (!few || !many) throw new Error('Two lanes were told');
    expect(waitAt(many, at(9))).toBeGreaterThan(15 * 60);
    expect(waitAt(few, at(9))).toBeGreaterThan(1.6 * waitAt(many, at(9)));
  });

  it('includes the time until opening', () => {
    const lane = forecasterAfter([dayBegan()]);
    expect(waitAt(lane, at(8, 40))).toBeGreaterThanOrEqual(20 * 60);
    expect(waitAt(lane, at(8, 40))).toBeLessThan(30 * 60);
  });

  it('learns its service rate from taps', () => {
    const quick = forecasterAfter([
      dayBegan(),
      ...mergeByTime(joinEvents(at(8, 40), 90), serviceEvents(at(9), at(11), { booths: 2, service: 240 })),
    ]);
    const slow = forecasterAfter([dayBegan(), ...morning()]);
    const [perQuick, perSlow] = [quick, slow].map((lane) => waitAt(lane, at(11)) / lane.flow.line.length);
    expect(perQuick).toBeGreaterThan(90);
    expect(perQuick).toBeLessThan(160);
    expect(perSlow).toBeGreaterThan(210);
    expect(perSlow).toBeLessThan(290);
  });
});

describe('booths', () => {
  it('lengthen the wait when one is closed', () => {
    const before = forecasterAfter([dayBegan(), ...morning()]);
    const closed = forecasterAfter([
      dayBegan(),
      ...morning([{ type: 'booth-closed', at: at(10, 56), booth: '2' }]),
    ]);
    observe(closed, { type: 'served', at: at(10, 59), id: 'A30', cause: 'tap' });
    expect(waitAt(closed, at(11))).toBeGreaterThan(1.3 * waitAt(before, at(11)));
  });

  it('lengthen the wait when one stops calling', () => {
    const alone = mergeByTime(
      joinEvents(at(8, 40), 60),
      serviceEvents(at(9), at(10), { booths: 2, service: 480 }),
      serviceEvents(at(10), at(11), { booths: 1, service: 480, first: 17 }),
    );
    const [left, both] = [
      forecasterAfter([dayBegan(), ...alone]),
      forecasterAfter([dayBegan(), ...morning()]),
    ];
    expect(waitAt(left, at(11)) / left.flow.line.length).toBeGreaterThan(
      (1.15 * waitAt(both, at(11))) / both.flow.line.length,
    );
  });

  it('shorten the wait when more are opened', () => {
    const more = morning([{ type: 'booths-set', at: at(10, 59), booths: ['1', '2', '3', '4'] }]);
    expect(waitAt(forecasterAfter([dayBegan(), ...more]), at(11))).toBeLessThan(
      0.8 * waitAt(forecasterAfter([dayBegan(), ...morning()]), at(11)),
    );
  });

  it('count less when shared with another lane', () => {
    const others = Array.from({ length: 12 }, (_, index): LaneEvent[] => [
      { type: 'booth-elsewhere', at: at(10, index), booth: '2', ticket: `B${index}` },
      { type: 'served', at: at(10, index, 50), id: `B${index}`, cause: 'tap' },
    ]);
    const [own, shared] = [
      forecasterAfter([dayBegan(), ...morning()]),
      forecasterAfter([dayBegan(), ...morning(others.flat())]),
    ];
    expect(staffedBooths(shared, at(10, 59))).toBeLessThan(staffedBooths(own, at(10, 59)) - 0.1);
    expect(waitAt(shared, at(10, 13))).toBeGreaterThan(1.02 * waitAt(own, at(10, 13)));
    expect(shared.memory.service).toBeCloseTo(own.memory.service, 0);
  });

  it('are inferred when calls name no booth and nobody checks out', () => {
    const events = morning().flatMap((event): LaneEvent[] =>
      event.type === 'served' ? [] : [event.type === 'called' ? { ...event, booth: null } : event],
    );
    const lane = forecasterAfter([dayBegan(), ...events]);
    const perPerson = waitAt(lane, at(11)) / lane.flow.line.length;
    expect(perPerson).toBeGreaterThan(180);
    expect(perPerson).toBeLessThan(320);
  });
});

describe('breaks', () => {
  it('add to the wait', () => {
    const lunch = { from: at(11, 15), until: at(12, 15) };
    const through = waitAt(forecasterAfter([dayBegan(), ...morning()]), at(11));
    const around = waitAt(forecasterAfter([dayBegan(0, [lunch]), ...morning()]), at(11));
    expect(around - through).toBeGreaterThan(55 * 60);
    expect(around - through).toBeLessThan(65 * 60);
  });

  it('end when staff resume', () => {
    const pause = pausedAt(at(10, 59), at(12));
    const paused = forecasterAfter([dayBegan(), ...morning([pause])]);
    expect(waitAt(paused, at(11))).toBeGreaterThan(60 * 60);
    observe(paused, resumedAt(at(11)));
    expect(waitAt(paused, at(11))).toBeLessThan(
      waitAt(forecasterAfter([dayBegan(), ...morning([pause])]), at(11)) - 50 * 60,
    );
  });
});

describe('tickets', () => {
  it('with larger parties take longer', () => {
    const alone = forecasterAfter([dayBegan(), ...morning()]);
    const families = forecasterAfter([dayBegan(), ...morning()]);
    for (const { id } of families.flow.line.slice()) {
      observe(families, { type: 'party-corrected', at: at(11), id, party: 3 });
    }
    expect(waitAt(families, at(11))).toBeGreaterThan(1.5 * waitAt(alone, at(11)));
  });

  it('with priority wait less', () => {
    const lane = forecasterAfter([dayBegan(), ...morning()]);
    expect(likely(forecastNewTicket(lane, at(11), { priority: true }))).toBeLessThan(
      0.3 * waitAt(lane, at(11)),
    );
  });

  it('stop counting after being passed over three times and return when reinstated', () => {
    const events = mergeByTime(joinEvents(at(9), 8), [
      { type: 'called', at: at(9, 10), id: 'A2', booth: '1' },
      { type: 'called', at: at(9, 11), id: 'A3', booth: '2' },
      { type: 'called', at: at(9, 12), id: 'A4', booth: '3' },
    ]);
    const lane = forecasterAfter([dayBegan(), ...events]);
    expect(lane.flow.line.map(({ id }) => id)).toEqual(['A5', 'A6', 'A7', 'A8']);
    observe(lane, { type: 'returned', at: at(9, 13), id: 'A1', joinedAt: at(9), party: 1, priority: false });
    expect(lane.flow.line.map(({ id }) => id)).toEqual(['A1', 'A5', 'A6', 'A7', 'A8']);
  });

  it('that leave, or are expected to, shorten the wait behind them', () => {
    const lane = forecasterAfter([dayBegan(), ...morning()]);
    const before = waitAt(lane, at(11));
    for (const { id } of lane.flow.line.slice(0, 10))
      observe(lane, { type: 'gone', at: at(11), id, reason: 'left' });
    const after = waitAt(lane, at(11));
    expect(after).toBeLessThan(0.8 * before);
    lane.memory.leaveRate = 1 / 3600;
    expect(waitAt(lane, at(11))).toBeLessThan(0.9 * after);
  });

  it('leave at check-out in a lane that only counts people', () => {
    const heads = Array.from({ length: 30 }, (_, index): LaneEvent => {
      return { type: 'served', at: at(9, 4 * (index + 1)), id: null, cause: 'tap' };
    });
    const lane = forecasterAfter([dayBegan(), ...mergeByTime(joinEvents(at(8, 50), 40), heads)]);
    expect(lane.flow.line).toHaveLength(10);
    expect(waitAt(lane, at(11, 1)) / 10).toBeGreaterThan(200);
    expect(waitAt(lane, at(11, 1)) / 10).toBeLessThan(330);
  });
});

describe('a ticket in line', () => {
  it('waits longer at a later position', () => {
    const lane = forecasterAfter([dayBegan(), ...morning()]);
    const waits = Array.from({ length: 20 }, (_, ahead) => likely(forecastAtPosition(lane, at(11), ahead)));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[19]).toBeGreaterThan(3 * (waits[3] ?? 0));
  });

  it('sees its wait shrink smoothly while nothing changes', () => {
    const events = [dayBegan(), ...morning()];
    const waits = Array.from({ length: 20 }, (_, minute) => {
      const nowSeconds = at(10, 30 + minute);
      const lane = forecasterAfter(events.filter((event) => event.at <= nowSeconds));
      const ahead = lane.flow.line.findIndex(({ id }) => id === 'A40');
      return nowSeconds + likely(forecastAtPosition(lane, nowSeconds, ahead));
    });
    expect(Math.max(...waits) - Math.min(...waits)).toBeLessThan(12 * 60);
  });
});

describe('memory', () => {
  const day = (days: number): LaneEvent[] =>
    [dayBegan(days), ...morning()].map((event, index) =>
      index === 0 ? event : { ...event, at: event.at + days * 86_400 },
    );

  it('remembers booths and service time the next morning', () => {
    const lane = forecasterAfter([...day(0), ...day(1), ...day(2), dayBegan(3)], {});
    for (const event of joinEvents(at(8, 40) + 3 * 86_400, 20)) observe(lane, event);
    const perPerson = (waitAt(lane, at(9) + 3 * 86_400) / 20) * 2;
    expect(perPerson).toBeGreaterThan(400);
    expect(perPerson).toBeLessThan(560);
  });

  it('adapts when fewer booths work than the rota says', () => {
    const usual = [...day(0), ...day(1), ...day(2)];
    const thin = mergeByTime(
      joinEvents(at(8, 40), 60),
      serviceEvents(at(9), at(11), { booths: 1, service: 480 }),
    );
    const later = (events: LaneEvent[]) => events.map((event) => ({ ...event, at: event.at + 3 * 86_400 }));
    const [few, many] = [thin, morning()].map((events) =>
      forecasterAfter([...usual, dayBegan(3), ...later(events)]),
    );
    if (!few || !many) throw new Error('Two lanes were told');
    const tenth = (lane: LaneForecaster) => likely(forecastAtPosition(lane, at(11) + 3 * 86_400, 10));
    expect(tenth(few)).toBeGreaterThan(1.5 * tenth(many));
  });

  it('records forecasts and outcomes', () => {
    const lane = forecasterAfter([...day(0), ...day(1), dayBegan(2)]);
    expect(lane.memory.record.days).toHaveLength(2);
    const [first] = lane.memory.record.days;
    expect(first?.calls).toBeGreaterThan(20);
    expect(first?.shown).toBeGreaterThanOrEqual(first?.covered ?? 0);
  });
});
