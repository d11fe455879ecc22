import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { given } from '../queue/testing/scenario.js';
import { dayCapacity } from './day-capacity.js';
import type { LaneEvent } from './lane-events.js';
import { automaticLastNumber, proposedLastNumber } from './last-number.js';
import { observe } from './observe.js';
import { nextReachable } from './reachable.js';
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

/** Two booths, eight minutes each, until three; the lane closes at five. */
const afternoon = (waiting: number): LaneEvent[] => [
  dayBegan(),
  ...mergeByTime(
    joinEvents(at(8, 40), 90 + waiting),
    serviceEvents(at(9), at(15), { booths: 2, service: 480 }),
  ),
];
const laneWith = (waiting: number) => forecasterAfter(afternoon(waiting));
const capacityWith = (waiting: number) => {
  const capacity = dayCapacity(laneWith(waiting), at(15));
  if (!capacity) throw new Error('The lane has an honest pace and a closing time.');
  return capacity;
};

describe('the line fills the day', () => {
  it('once it takes nearly all the time left', () => {
    expect(capacityWith(10)).toMatchObject({ waiting: 10, isFull: false });
    expect(capacityWith(28).isFull).toBe(true);
    const { served } = capacityWith(10);
    expect(served).toBeGreaterThan(25);
    expect(served).toBeLessThan(33);
    expect(Math.abs(capacityWith(60).served - served)).toBeLessThanOrEqual(1);
  });

  it('and later with the overtime the lane is known for', () => {
    const lane = laneWith(28);
    lane.memory.overtime = 3600;
    expect(dayCapacity(lane, at(15))).toMatchObject({ isFull: false });
  });

  it('is not said without a closing time, after it, or while no honest figure exists', () => {
    const lane = laneWith(28);
    expect(dayCapacity(lane, at(17))).toBeNull();
    expect(dayCapacity(lane, at(16, 30))).toBeNull();
    lane.flow.hours = null;
    expect(dayCapacity(lane, at(15))).toBeNull();
  });
});

describe('a last number', () => {
  const full = { waiting: 20, served: 26, isFull: true };
  const lane = (last: { lastNumber: number; by?: 'staff' | 'forecast' } | null = null) => {
    const [pcr] = given(
      { type: 'torn-off', at: '2026-11-23T01:00:00.000Z', lane: 'pcr', from: 1, to: 50, place: 1 },
      {
        type: 'numbers-reserved',
        at: '2026-11-23T01:00:00.000Z',
        lane: 'pcr',
        from: 51,
        to: 52,
        device: 'd',
      },
      ...(last
        ? [
            {
              type: 'last-number-set' as const,
              at: '2026-11-23T02:00:00.000Z',
              lane: 'pcr',
              number: last.lastNumber,
              ...(last.by ? { by: last.by } : {}),
            },
          ]
        : []),
    ).lanes;
    if (!pcr) throw new Error('The clinic has the lane.');
    return pcr;
  };

  it('leaves room for numbers set aside for a tablet', () => {
    expect(proposedLastNumber(lane(), full)).toBe(52 + 4);
    expect(proposedLastNumber(lane(), { ...full, isFull: false })).toBeNull();
    expect(proposedLastNumber(lane(), { ...full, served: 18 })).toBe(52);
  });

  it('set by itself may only rise, by several at a time', () => {
    const set = lane({ lastNumber: 54, by: 'forecast' });
    expect(automaticLastNumber(lane(), full)).toBe(56);
    expect(automaticLastNumber(set, full)).toBeNull();
    expect(automaticLastNumber(set, { ...full, served: 20 })).toBeNull();
    expect(automaticLastNumber(set, { ...full, served: 27, isFull: false })).toBe(57);
  });

  it('set or taken away by staff is theirs', () => {
    expect(automaticLastNumber(lane({ lastNumber: 40 }), full)).toBeNull();
    expect(proposedLastNumber(lane({ lastNumber: 40 }), full)).toBeNull();
    const [taken] = given({
      type: 'last-number-set',
      at: '2026-11-23T02:00:00.000Z',
      lane: 'pcr',
      number: null,
    }).lanes;
    expect(taken && automaticLastNumber(taken, full)).toBeNull();
  });
});

describe('who may not be reached', () => {
  it('is known by the last ticket that is, told at once and taken back late', () => {
    expect(nextReachable(laneWith(20), null, at(15))).toBeNull();
    const long = laneWith(60);
    const told = nextReachable(long, null, at(15));
    const position = long.flow.line.findIndex(({ id }) => id === told?.ticket);
    expect(Math.abs(position - (capacityWith(60).served - 1))).toBeLessThanOrEqual(1);

    long.memory.overtime = 1800;
    expect(nextReachable(long, told, at(15, 1))).toEqual(told);
    const later = nextReachable(long, told, at(15, 2));
    expect(long.flow.line.findIndex(({ id }) => id === later?.ticket)).toBeGreaterThan(position);

    long.memory.overtime = 0;
    expect(nextReachable(long, later, at(15, 2))?.ticket).not.toBe(later?.ticket);
  });
});

describe('a warning that a turn may not come today', () => {
  const positionOf = (lane: ReturnType<typeof laneWith>, time: number) => {
    const ticket = nextReachable(lane, null, time)?.ticket;
    return ticket === undefined ? null : lane.flow.line.findIndex(({ id }) => id === ticket);
  };

  it('stands while nobody is called, also after closing, whatever staff a rota expects', () => {
    const long = laneWith(60);
    const slots = (booths: number) => long.memory.booths.map(() => booths);
    Object.assign(long.memory, { booths: slots(4), boothDays: slots(30) });
    const told = [1, 10, 20, 40, 60, 90, 119, 120, 126, 200].map((minutes) =>
      positionOf(long, at(15, minutes)),
    );
    expect(told[0]).toBeGreaterThan(20);
    expect(told).not.toContain(null);
    expect(told).toEqual(told.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
  });

  it('is given by the clock to a line that stands still, though it was in time when last called', () => {
    const still = laneWith(10);
    expect(positionOf(still, at(15, 5))).toBeNull();
    expect(positionOf(still, at(16, 50))).toBeLessThan(3);
    expect(
      positionOf(forecasterAfter([...afternoon(10), pausedAt(at(15, 30), null)]), at(16, 50)),
    ).toBeLessThan(3);
  });

  it('reaches no further as time passes without a call', () => {
    const moment = fc.integer({ min: at(15), max: at(18) });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), moment, moment, (waiting, one, other) => {
        const lane = laneWith(waiting);
        const reach = (time: number) => positionOf(lane, time) ?? waiting;
        expect(reach(Math.max(one, other))).toBeLessThanOrEqual(reach(Math.min(one, other)));
      }),
      { numRuns: 25 },
    );
  });

  it('does not turn into a promise as the end comes near', () => {
    const events = mergeByTime(
      joinEvents(at(8, 40), 135),
      serviceEvents(at(9), at(17), { booths: 2, service: 480 }),
    );
    const told = [15, 30, 45, 55, 59].map((minute) => {
      const until = events.filter((event) => event.at <= at(16, minute));
      return positionOf(forecasterAfter([dayBegan(), ...until]), at(16, minute));
    });
    expect(told).not.toContain(null);
  });

  it('is not given to a line whose next call is hardly late', () => {
    const short = forecasterAfter([dayBegan(), ...joinEvents(at(16, 31), 2)]);
    for (const minutes of [32, 36, 40]) expect(positionOf(short, at(16, minutes))).toBeNull();
    expect(positionOf(short, at(16, 59))).toBe(0);
  });

  it('nor because of a pause of which nobody knows the end', () => {
    const line = (waiting: number) => forecasterAfter([...afternoon(waiting), pausedAt(at(15, 30), null)]);
    expect(positionOf(line(60), at(15, 40))).not.toBeNull();
    expect(positionOf(line(10), at(15, 40))).toBeNull();
  });

  it.each([8, 20])(
    'stands after closing as it was then, for %i in line, whatever is tapped but a call',
    (waiting) => {
      const reachAt = (minutes: number, taps: readonly LaneEvent[] = []) => {
        const lane = forecasterAfter(afternoon(waiting));
        lane.memory.overtime = 3600;
        for (const tap of taps) if (tap.at <= at(17, minutes)) observe(lane, tap);
        return positionOf(lane, at(17, minutes));
      };
      const atClosing = reachAt(0);
      expect(atClosing === null).toBe(waiting === 8);
      const beside = [pausedAt(at(17, 5), at(17, 10)), resumedAt(at(17, 20))];
      for (const minutes of [1, 19, 21, 40, 90])
        expect([reachAt(minutes), reachAt(minutes, beside)]).toEqual([atClosing, atClosing]);
    },
  );

  it('is taken back by a call after closing', () => {
    const after = (closing: LaneEvent[]) => forecasterAfter([...afternoon(60), ...closing]);
    expect(positionOf(after([]), at(17, 2))).not.toBeNull();
    expect(
      positionOf(after([{ type: 'called', at: at(17, 1), id: null, booth: '1' }]), at(17, 2)),
    ).toBeNull();
  });

  it('is not given where the pace was never known, or one person is left', () => {
    const unknown = laneWith(60);
    unknown.memory.calls = 2;
    unknown.memory.planned = false;
    expect(positionOf(unknown, at(15))).toBeNull();
    expect(positionOf(laneWith(1), at(17))).toBeNull();
  });
});
