import type { DayHours } from '@hannun/shared/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Act,
  at,
  dayOpened,
  hoursOf,
  nextDay,
  type PlayedDay,
  pcr,
  play,
  rapid,
  type Said,
  sayAll,
} from './testing/said-day.js';

/** Everything happens around the hours of a clinic or of a lane, their breaks and noon; mostly around the same one. */
const edges = [8.5, 9, 9.5, 11.5, 12, 12.5, 13, 13.5, 15, 16, 17, 17.5, 18];
const near = (hour: number) => fc.integer({ min: -25, max: 25 }).map((offset) => hour * 60 + offset);
const minutesNear = (hour: number) =>
  fc.oneof({ weight: 2, arbitrary: near(hour) }, fc.constantFrom(...edges).chain(near));
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const breaks = (from: string, until: string) => fc.constantFrom<[string, string][]>([], [[from, until]]);
const clinicHours = fc.record({
  intake: fc.constantFrom('17:30', '18:00'),
  breaks: breaks('12:00', '13:00'),
});
const laneTimes = fc.record({
  from: fc.constantFrom('09:00', '09:30', '12:30', '13:30'),
  intake: fc.constantFrom('15:00', '17:00', '17:30'),
  until: fc.constantFrom('16:00', '17:30', '18:00'),
  breaks: fc.oneof(breaks('11:30', '12:30'), breaks('12:30', '13:30')),
});
const ownHours = fc.option(
  fc.option(laneTimes.filter(({ intake, until }) => intake <= until)).map((times) => ({
    hours: times && hoursOf(times),
    nextOpensAt: nextDay,
  })),
);
const quota = fc.option(fc.record({ morning: fc.nat(4), afternoon: fc.nat(4) }));

const lane = fc.constantFrom('pcr', 'rapid');
const actsNear = (minute: fc.Arbitrary<number>) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('check-in'), lane }) },
    {
      weight: 3,
      arbitrary: fc.record({ type: fc.constant('call'), lane, booth: fc.constantFrom('1', '3') }),
    },
    fc.record({
      type: fc.constant('leave'),
      reason: fc.constant('left'),
      ticket: fc.constantFrom('A001', 'B002'),
    }),
    fc.record({ type: fc.constant('last-number'), lane, number: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ type: fc.constant('resume'), lane }, { requiredKeys: ['type'] }),
    { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('close-intake', 'reopen-intake') }) },
    {
      weight: 3,
      arbitrary: fc.record(
        {
          type: fc.constant('pause'),
          reason: fc.constant('other'),
          lane,
          until: minute.map((end) => at(clockOf(end))),
        },
        { requiredKeys: ['type', 'reason'] },
      ),
    },
  );

const situation = fc.constantFrom(...edges).chain((hour) =>
  fc.record({
    ...{ clinic: fc.option(clinicHours, { freq: 8 }), own: ownHours, quota, now: minutesNear(hour) },
    acts: fc.array(fc.tuple(minutesNear(hour), actsNear(minutesNear(hour))), { maxLength: 14 }),
    travel: fc.constantFrom(null, 0, 20, 60),
  }),
);
type Situation = typeof situation extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function dayOf({ clinic, own, quota: limit, now, acts }: Situation): PlayedDay {
  const hours = clinic && hoursOf({ from: '09:00', until: '18:00', ...clinic });
  const limits = limit ? { quota: limit } : {};
  const rapidHours = own ? { ownHours: { ...own, hours: hours && own.hours } } : {};
  const lanes = [
    { ...pcr, ...limits },
    { ...rapid, ...limits, ...rapidHours },
  ];
  const done = acts.filter(([time]) => time <= now).toSorted(([one], [other]) => one - other);
  return play(
    dayOpened({ hours, lanes }),
    done.map(([time, body]) => [clockOf(time), body] as unknown as Act),
  );
}

const forAnyLane = (check: (said: Said, day: PlayedDay, nowIso: string, travelMinutes: number) => void) =>
  fc.assert(
    fc.property(situation, (drawn) => {
      const [day, clock] = [dayOf(drawn), clockOf(drawn.now)];
      for (const said of sayAll(day, clock, drawn.travel)) check(said, day, at(clock), drawn.travel ?? 0);
    }),
    { numRuns: 400 },
  );

/** From the set-up and the last hand on it, as staff would reckon it. */
function restsAt({ state }: PlayedDay, { lane: id }: Said['lane'], time: string, openEnd = true): boolean {
  // No pause of today says anything of another day.
  if (time >= at('24:00')) return false;
  const lane = state.lanes.find((each) => each.lane === id);
  const rests = (hours: DayHours | null | undefined, { pause, resumedAt }: Resting) =>
    (pause && pause.since <= time && (pause.until === null ? openEnd : time < pause.until)) ||
    hours?.breaks.some(({ from, until }) => from <= time && time < until && (!resumedAt || resumedAt < from));
  return Boolean(rests(state.hours, state.settings) || (lane && rests(lane.ownHours?.hours, lane)));
}
type Resting = { pause?: { since: string; until: string | null } | null; resumedAt?: string | null };

/**
 * Without a moment's work between, so that the morning's places are still those of the moment. A pause without an end
 * holds no places back.
 */
function restsSinceNoon(day: PlayedDay, lane: Said['lane'], nowIso: string): boolean {
  const { noon, hours, lanes } = day.state;
  const ownHours = lanes.find((each) => each.lane === lane.lane)?.ownHours;
  if (((ownHours ? ownHours.hours : hours)?.opensAt ?? '') > noon) return false;
  const minutes = (Date.parse(nowIso) - Date.parse(noon)) / 60_000;
  return Array.from({ length: minutes + 1 }, (_, minute) => Date.parse(noon) + minute * 60_000).every((ms) =>
    restsAt(day, lane, new Date(ms).toISOString(), false),
  );
}

/** The times that a row names as to come. */
const upcoming = (saying: object): string[] => {
  const { opensAt, reopensAt, until } = { opensAt: null, reopensAt: null, until: null, ...saying };
  return [opensAt, reopensAt, until].filter((time) => time !== null);
};

it('a lane that takes nobody in has no wait, and is closed to the forecast only if it is', () =>
  forAnyLane(({ board, lane, saying }) => {
    if (board.status !== 'closed' && lane.intake === undefined) expect(lane.noForecast).not.toBe('closed');
    if (lane.intake === undefined) return;
    expect(lane).toMatchObject({ forecast: null, level: null });
    expect(lane.atLeast).toBeUndefined();
    if (saying.state !== 'not-yet') expect({ wait: null, ...saying }).toMatchObject({ wait: null });
  }));

it('what is to come lies ahead, in no break and in no pause', () =>
  forAnyLane(({ lane, saying, tickets }, day, nowIso) => {
    for (const time of [saying, ...tickets].flatMap(upcoming)) {
      expect(time > nowIso).toBe(true);
      expect({ time, rests: restsAt(day, lane, time) }).toEqual({ time, rests: false });
    }
  }));

it('nobody is called before a known opening or restart', () =>
  forAnyLane(({ lane, saying, tickets }, _, nowIso) => {
    for (const ticket of tickets) {
      const [start] = upcoming(ticket);
      if (start && 'clock' in ticket && ticket.clock)
        expect(ticket.clock.fromMs).toBeGreaterThanOrEqual(Date.parse(start));
    }
    if (saying.state === 'paused' && saying.until && lane.forecast)
      expect(Date.parse(nowIso) + lane.forecast.low * 1000).toBeGreaterThanOrEqual(Date.parse(saying.until));
  }));

it('newcomers and those in line are told the same opening and restart', () =>
  forAnyLane(({ saying, tickets }) => {
    if (saying.state !== 'not-yet' && saying.state !== 'paused') return;
    for (const ticket of tickets)
      if (ticket.state !== 'may-not-be-reached')
        expect([ticket.state, upcoming(ticket)]).toEqual([saying.state, upcoming(saying)]);
  }));

it('a full morning that a pause holds from before the opening is full for now, and no running lane that paused', () => {
  const quota = { morning: 1, afternoon: 1 };
  const day = play(dayOpened({ lanes: [pcr, { ...rapid, quota }] }), [
    ['08:30', { type: 'check-in', lane: 'rapid' }],
    ['08:30', { type: 'pause', reason: 'other', lane: 'rapid', until: at('13:00') }],
  ]);
  expect(sayAll(day, '08:30')[1]).toMatchObject({
    saying: { state: 'full-for-now', reopensAt: at('13:00') },
    tickets: [{ state: 'not-yet', opensAt: at('13:00') }],
  });
});

it('nobody sets out for a lane that does not run or rests without an end, nor is done in a break', () =>
  forAnyLane(({ board, lane, saying, go }, day, nowIso, travelMinutes) => {
    const isShut = lane.intake !== undefined && saying.state !== 'not-yet';
    const isEndless = saying.state === 'paused' && saying.until === null;
    // New places come when a morning is over, or with the end of the pause: whoever is there then may try for one.
    const isForMore = saying.state === 'full-for-now' || (saying.state === 'paused' && saying.until !== null);
    if (isShut && isForMore && go.answer === 'tight')
      expect({ ...go, intake: lane.intake, opens: upcoming(saying) }).toMatchObject({
        ...{ because: 'places', placesAt: lane.reopensAt, intake: 'full', opens: [lane.reopensAt] },
      });
    else if (isShut) expect(['no', 'unknown']).toContain(go.answer);
    // Whenever it goes on, whoever arrives after intake is not taken in.
    const intakeEnds = Date.parse(lane.intakeUntil ?? lane.closesAt ?? board.closesAt ?? '');
    const isTooLate = Date.parse(nowIso) + travelMinutes * 60_000 >= intakeEnds;
    if (isEndless && isTooLate) expect(go).toMatchObject({ answer: 'no', because: 'intake-ends' });
    else if (isEndless) expect(go.answer).toBe('unknown');
    // The test itself takes a moment after the last call before a break.
    if (go.finishesAt) {
      const served = new Date(Date.parse(go.finishesAt) - 10 * 60_000).toISOString();
      expect({ ...go, rests: restsAt(day, lane, served) && restsAt(day, lane, go.finishesAt) }).toMatchObject(
        {
          rests: false,
        },
      );
    }
  }));

it('a quota counts nobody who left, and gives the afternoon’s places of a full morning after the rest at noon', () =>
  forAnyLane(({ lane }, day, nowIso) => {
    const { noon, lanes } = day.state;
    const { quota, lastNumber, tickets = [] } = lanes.find((each) => each.lane === lane.lane) ?? {};
    if (!quota || lastNumber || lane.placesLeft === undefined) return;
    const leftIn = (half: 'morning' | 'afternoon') => {
      const inside = tickets.filter(
        (ticket) =>
          ticket &&
          ['waiting', 'in-service', 'finished'].includes(ticket.status) &&
          ticket.checkedInAt < noon === (half === 'morning'),
      );
      return Math.max(0, quota[half] - inside.length);
    };
    const keepsMorning = leftIn('morning') === 0 && restsSinceNoon(day, lane, nowIso);
    expect(lane.placesLeft).toBe(leftIn(nowIso < noon || keepsMorning ? 'morning' : 'afternoon'));
  }));
