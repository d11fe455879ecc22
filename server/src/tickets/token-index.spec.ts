import {
  type ClinicDay,
  evolve,
  initialClinicDay,
  type LaneDay,
  type QueueEvent,
} from '@hannun/shared/queue';
import { expect, it } from 'vitest';
import { demoDistrict } from '../districts/demo-district.js';
import { resolveDayConfig } from '../districts/opening-hours.js';
import { ticketState } from './ticket-state.js';
import { TokenIndex } from './token-index.js';

const at = '2026-11-23T02:00:00.000Z';
const clinic = demoDistrict.clinics.find(({ lanes }) => lanes.length > 1);
if (!clinic) throw new Error('No clinic of the example has two lanes.');
const [pcr = '', rapid = ''] = clinic.lanes.map(({ lane }) => lane);
const day = '2026-11-23';
const opened: QueueEvent = {
  ...{ type: 'day-opened', at, clinicId: clinic.clinicId, day, epoch: 1 },
  ...resolveDayConfig(clinic, { day, timeZone: 'Asia/Seoul', version: 1 }),
};
const checkedIn = (number: number, token = `token-${number}`): QueueEvent => ({
  type: 'checked-in',
  at,
  lane: pcr,
  number,
  party: 1,
  priority: false,
  token,
  place: number,
});
const after = (state: ClinicDay, events: readonly QueueEvent[]) => events.reduce(evolve, state);
const open = after(initialClinicDay, [opened]);

/** The state, with every read of one of its tickets counted. */
function countReads(state: ClinicDay): { state: ClinicDay; looks: () => number } {
  let looks = 0;
  const counting = (lane: LaneDay): LaneDay => ({
    ...lane,
    tickets: new Proxy(lane.tickets, {
      get(tickets, name, receiver) {
        if (typeof name === 'string' && /^\d+$/.test(name)) looks += 1;
        return Reflect.get(tickets, name, receiver);
      },
    }),
  });
  return { state: { ...state, lanes: state.lanes.map(counting) }, looks: () => looks };
}

it.each([80, 8_000])('reads one ticket of %i for a valid token and none for an invalid one', (count) => {
  const events = Array.from({ length: count }, (_, index) => checkedIn(index + 1));
  const lanes = open.lanes.map((lane) =>
    lane.lane === pcr ? after({ ...open, lanes: [lane] }, events.slice(0, 1)).lanes[0] : lane,
  );
  const first = lanes.flatMap((lane) => lane ?? []).find(({ lane }) => lane === pcr);
  const [ticket] = first?.tickets ?? [];
  if (!first || !ticket) throw new Error('No ticket was issued.');
  // Folding thousands of events takes seconds; the result is the same list.
  const tickets = events.map((_, index) => ({ ...ticket, number: index + 1, token: `token-${index + 1}` }));
  const full = open.lanes.map((lane) => (lane.lane === pcr ? { ...first, tickets } : lane));
  const { state, looks } = countReads({ ...open, lanes: full });
  const index = new TokenIndex();
  index.apply({ before: open, events: [], after: { ...open, lanes: full } });
  expect(index.find(state, `token-${count}`)?.ticket.number).toBe(count);
  expect(looks()).toBe(1);
  for (let wrong = 0; wrong < 100; wrong += 1) expect(index.find(state, `wrong-${wrong}`)).toBeNull();
  expect(looks()).toBe(1);
});

it('finds moved, undone and reissued slips, incrementally as after a full index', () => {
  const steps: readonly QueueEvent[][] = [
    [opened],
    [checkedIn(1)],
    [checkedIn(2)],
    [
      {
        type: 'moved',
        at,
        lane: pcr,
        number: 1,
        to: { lane: rapid, number: 1 },
        place: 1,
        party: 1,
        priority: false,
      },
    ],
    [
      {
        type: 'undone',
        at,
        command: 'x',
        tickets: [{ lane: pcr, number: 2, ticket: null }],
        settings: null,
        lanes: [],
      },
    ],
    [checkedIn(2, 'another')],
    [{ type: 'epoch-began', at, epoch: 2 }],
  ];
  const index = new TokenIndex();
  let state = initialClinicDay;
  for (const events of steps) {
    const before = state;
    state = after(before, events);
    index.apply({ before, events, after: state });
    const anew = new TokenIndex();
    anew.apply({ before, events, after: state });
    for (const token of ['token-1', 'token-2', 'another', 'never'])
      expect([token, index.find(state, token)]).toEqual([token, anew.find(state, token)]);
  }
  expect(index.find(state, 'token-1')?.lane.lane).toBe(rapid);
  expect(index.find(state, 'token-2')).toBeNull();
  expect(index.find(state, 'another')?.ticket.number).toBe(2);
});

it('computes a lane’s positions once for all who ask', () => {
  const { state, looks } = countReads(after(open, [checkedIn(1), checkedIn(2), checkedIn(3)]));
  const lane = state.lanes.find((each) => each.lane === pcr);
  const tickets = [...(lane?.tickets ?? [])].flatMap((ticket) => ticket ?? []);
  if (!lane) throw new Error('No lane.');
  const before = looks();
  expect(tickets.map((ticket) => ticketState(lane, ticket))).toMatchObject([
    { status: 'waiting', ahead: 0, place: 1, postponed: false },
    { ahead: 1, place: 2 },
    { ahead: 2, place: 3 },
  ]);
  const once = looks() - before;
  for (const ticket of tickets) ticketState(lane, ticket);
  expect(looks() - before).toBe(once);
});
