import { carryOver, type DayConfig, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import { describe, expect, it } from 'vitest';
import { DayForecaster } from './day-forecaster.js';

const at = (clock: string) => new Date(`2026-11-23T${clock}:00+09:00`).toISOString();
const seconds = (clock: string) => Date.parse(at(clock)) / 1000;
const hours = { opensAt: at('09:00'), closesAt: at('18:00'), intakeClosesAt: at('17:30'), breaks: [] };
const pcr = { lane: 'pcr', code: 'A', name: { ko: 'PCR', en: 'PCR' }, way: 'slips', booths: ['1'] } as const;
const setUp: DayConfig = {
  name: { ko: '광장', en: 'Plaza' },
  lanes: [pcr],
  hours,
  noon: at('12:00'),
  nextOpensAt: null,
};
const opened: QueueEvent = {
  type: 'day-opened',
  at: at('00:01'),
  clinicId: 'plaza',
  day: '2026-11-23',
  epoch: 1,
  ...setUp,
};
const planned = { ...pcr, usualServiceSeconds: 300, plan: [{ from: '09:00', until: '18:00', booths: 1 }] };
const changed = (clock: string, change: Partial<DayConfig>): QueueEvent => ({
  type: 'set-up-changed',
  at: at(clock),
  ...setUp,
  lanes: [planned],
  ...change,
});
const joined = (number: number): QueueEvent => ({
  type: 'checked-in',
  at: at(`10:0${number}`),
  ...{ lane: 'pcr', number, party: 1, priority: false, token: null, place: number },
});
const morning = [opened, joined(1), joined(2), joined(3), joined(4)];

function viewAfter(events: readonly QueueEvent[], clock: string, lane = 'pcr') {
  const [whole, stepwise] = [new DayForecaster({}, true), new DayForecaster({}, true)];
  whole.replay(events);
  for (const event of events) stepwise.apply([event]);
  const view = stepwise.laneView(lane, seconds(clock), seconds(clock));
  expect(whole.laneView(lane, seconds(clock), seconds(clock))).toEqual(view);
  return view;
}

it('uses a staffing plan entered during the day', () => {
  expect(viewAfter(morning, '10:06').forecast).toBeNull();
  expect(viewAfter([...morning, changed('10:05', {})], '10:06').forecast).not.toBeNull();
});

it('applies changed level thresholds at once', () => {
  const levels = { relaxed: 1, normal: 2, busy: 3 };
  const usual = viewAfter([...morning, changed('10:05', {})], '10:10').level;
  const strict = viewAfter([...morning, changed('10:05', {}), changed('10:09', { levels })], '10:10').level;
  expect([usual, strict]).toEqual(['busy', 'packed']);
});

it('applies changed opening hours and breaks', () => {
  const closing = changed('10:05', { hours: { ...hours, closesAt: at('10:10') } });
  expect(viewAfter([...morning, closing], '10:11').noForecast).toBe('closed');
  const pause = { from: at('10:05'), until: at('10:45'), reason: 'disinfection' } as const;
  const low = (breaks: (typeof pause)[]) => {
    const view = viewAfter([...morning, changed('10:05', { hours: { ...hours, breaks } })], '10:06');
    return view.forecast?.low ?? view.atLeast ?? 0;
  };
  expect(low([pause]) - low([])).toBeGreaterThan(20 * 60);
});

it('forecasts a lane added during the day', () => {
  const rapid = { ...planned, lane: 'rapid', code: 'B', booths: ['9'] };
  const events = [...morning, changed('10:05', { lanes: [planned, rapid] })];
  expect(viewAfter(events, '10:06', 'rapid').forecast).toMatchObject({ low: 0 });
});

it('counts from now where staff open by hand outside the hours', () => {
  const shut = { opensAt: at('14:00'), closesAt: at('18:00'), intakeClosesAt: at('17:30'), breaks: [] };
  const over = { opensAt: at('06:00'), closesAt: at('10:00'), intakeClosesAt: at('09:30'), breaks: [] };
  const byHand: QueueEvent = { type: 'intake-reopened', at: at('10:00') };
  for (const its of [shut, over]) {
    const { plan: _, ...lane } = planned;
    const lanes = [{ ...lane, booths: ['1', '2'], usualServiceSeconds: 120 }];
    const events = [{ ...opened, lanes, hours: its }, byHand, joined(1), joined(2)];
    const { forecast } = viewAfter(events, '10:03');
    expect(forecast?.low).toBeLessThan(300);
    expect(forecast?.high).toBeLessThanOrEqual(600);
  }
});

it('takes the level of a pause or of the night no longer than these last', () => {
  const reason = 'disinfection' as const;
  const changed = { ...opened, lanes: [planned] };
  const pause: QueueEvent = { type: 'paused', at: at('10:10'), reason, until: at('12:00') };
  const resumed: QueueEvent = { type: 'resumed', at: at('10:20') };
  expect(viewAfter([changed, pause], '10:19')).toMatchObject({ level: 'packed' });
  expect(viewAfter([changed, pause, resumed], '10:20')).toMatchObject({ level: 'relaxed' });
  const early: QueueEvent = { type: 'intake-reopened', at: at('07:00') };
  expect(viewAfter([changed, early], '07:00')).toMatchObject({ level: 'relaxed' });
});

it('takes the level of a line that was recounted no longer than that line lasts', () => {
  const roll = { type: 'torn-off', lane: 'pcr', from: 1, to: 4, place: 1 } as const;
  const long: QueueEvent[] = [
    { ...opened, lanes: [planned] },
    { ...roll, at: at('10:00') },
  ];
  const recounted = Array.from({ length: 4 }, (_, index): QueueEvent => {
    return { type: 'left', at: at('10:02'), lane: 'pcr', number: index + 1, reason: 'presumed-left' };
  });
  expect(viewAfter(long, '10:01')).toMatchObject({ level: 'busy' });
  expect(viewAfter([...long, ...recounted], '10:02').level).toBe('relaxed');
  const again = { ...roll, at: at('10:03'), from: 5, to: 8, place: 5 };
  expect(viewAfter([...long, ...recounted, again], '10:03').level).toBe('busy');
  const nobody: QueueEvent = {
    type: 'recounted',
    at: at('10:02'),
    lane: 'pcr',
    expected: 4,
    counted: 0,
    absent: 4,
  };
  expect(viewAfter([...long, nobody], '10:02').level).toBe('relaxed');
  expect(viewAfter([...long, nobody, again], '10:03').level).toBe('busy');
});

it('counts from the lane’s own opening, and pauses it alone', () => {
  const own = { ...hours, opensAt: at('13:00') };
  const lanes = [
    planned,
    { ...planned, lane: 'rapid', code: 'B', ownHours: { hours: own, nextOpensAt: null } },
  ];
  const pause: QueueEvent = {
    type: 'paused',
    at: at('10:00'),
    reason: 'disinfection',
    until: at('11:00'),
    lane: 'pcr',
  };
  const events: QueueEvent[] = [{ ...opened, lanes }, pause];
  for (const forecast of [
    viewAfter(events, '10:30').forecast,
    viewAfter(events, '12:30', 'rapid').forecast,
  ]) {
    expect(forecast?.notBefore).toBeGreaterThanOrEqual(1800);
    expect(forecast?.low).toBe(forecast?.notBefore);
    expect(forecast?.low).toBeLessThan(1830);
  }
});

describe('over midnight', () => {
  const midnight = at('24:00');
  const allDay = (opensAt: string, closesAt: string) => ({
    ...{ opensAt, closesAt, intakeClosesAt: closesAt, breaks: [], goesOnUntil: null },
  });
  const evening: QueueEvent[] = [
    { ...opened, ...setUp, lanes: [planned], hours: allDay(at('00:00'), midnight) },
    ...[1, 2, 3, 4].map(joined),
  ];
  const carriedOver = carryOver(evening.reduce(evolve, initialClinicDay), null, at('11:00'));
  const night = (change: Partial<DayConfig>): QueueEvent[] => [
    {
      ...opened,
      ...setUp,
      ...{ lanes: [planned], hours: allDay(at('11:00'), at('23:00')) },
      ...change,
      ...(carriedOver && { carriedOver }),
    },
  ];

  it('goes on with the line of the day before', () => {
    expect(viewAfter(night({}), '11:05').forecast?.likely).toBeGreaterThan(900);
  });

  it('forgets those whom nobody called in the hours after closing', () => {
    const ended = [1, 2, 3, 4].map((number): QueueEvent => {
      return { type: 'left', at: at('11:30'), lane: 'pcr', number, reason: 'unknown' };
    });
    expect(viewAfter([...night({}), ...ended], '11:35').forecast).toMatchObject({ low: 0 });
  });

  it('does not take the end of the day for a closing', () => {
    const late = evening.map((event) =>
      event.type === 'checked-in' ? { ...event, at: at(`23:4${event.number}`) } : event,
    );
    expect(viewAfter(late, '23:53')).toMatchObject({ forecast: { low: expect.any(Number) } });
    const closing = { ...allDay(at('00:00'), midnight) };
    const { goesOnUntil: _, ...closes } = closing;
    const [first, ...others] = late;
    const day = { ...first, hours: closes } as QueueEvent;
    expect(viewAfter([day, ...others], '23:53').noForecast).toBe('after-closing');
  });
});
