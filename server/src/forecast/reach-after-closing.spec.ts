import { waitingTickets } from '@hannun/shared/saying';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Act, at, dayOpened, play, sayAll } from './testing/said-day.js';

const arrivals = (count: number, clock: string): Act[] =>
  Array.from({ length: count }, () => [clock, { type: 'check-in', lane: 'pcr' }]);
const call = (clock: string, booth = '1'): Act => [clock, { type: 'call', lane: 'pcr', booth }];
const open = (clock: string): Act => [clock, { type: 'reopen-intake' }];
const close = (clock: string): Act => [clock, { type: 'close-intake' }];
const pause = (clock: string, until: string): Act => [
  clock,
  { type: 'pause', reason: 'other', until: at(until) },
];
const calledTwice = ['17:00', '17:12'].flatMap((clock) => [call(clock), call(clock, '2')]);

/** Of eight who came at 17:00, four are left. */
const fourWait: Act[] = [...arrivals(8, '17:00'), ...calledTwice];

function read(acts: readonly Act[], clock: string) {
  const done = acts.filter(([time]) => time <= clock);
  const [said] = sayAll(play(dayOpened({}), done), clock);
  if (!said) throw new Error('The day has lanes.');
  const { board, lane, saying, go, tickets } = said;
  return {
    ...{ status: board.status, state: saying.state, reachable: saying.reachable, forecast: lane.forecast },
    ...{ closesAt: board.closesAt, go: [go.answer, go.because], tickets: tickets.map(({ state }) => state) },
    warned: waitingTickets(lane).filter((_, index) => tickets[index]?.state === 'may-not-be-reached'),
  };
}

const waiting = ['waiting', 'waiting', 'waiting', 'waiting'];

it('nobody is out of reach of a lane that was opened by hand and has no end, from the tap on', () => {
  const reopened = [...fourWait, open('18:20')];
  expect(read(reopened, '18:19').warned).not.toEqual([]);
  for (const clock of ['18:20', '18:21', '18:25'])
    expect(read(reopened, clock)).toEqual({
      ...{ status: 'open', state: 'no-estimate', reachable: null, forecast: null, closesAt: undefined },
      ...{ go: ['unknown', 'wait'], tickets: waiting, warned: [] },
    });
});

it('a pause of such a lane takes nobody out of reach, and reach, wait and go are one answer', () => {
  const paused = [...fourWait, open('17:40'), close('18:20'), open('18:40'), pause('18:40', '19:00')];
  for (const clock of ['18:40', '18:41', '18:50'])
    expect(read(paused, clock)).toMatchObject({
      ...{ status: 'paused', state: 'paused', reachable: null, forecast: { notBefore: expect.any(Number) } },
      ...{ go: ['yes', 'paused'], warned: [] },
    });
});

it('whoever was taken in after closing is served when staff close again', () => {
  const closedAgain = [...fourWait, open('18:20'), ...arrivals(6, '18:30'), close('18:50')];
  for (const clock of ['18:50', '18:55', '19:30'])
    expect(read(closedAgain, clock)).toMatchObject({ state: 'serving-last', reachable: null, warned: [] });
});

const moment = (from: number) => fc.integer({ min: from, max: 19 * 60 });
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const acts = fc.array(
  fc.tuple(moment(17 * 60), fc.constantFrom('join', 'join', 'join', 'call', 'open', 'close', 'pause')),
  { maxLength: 12 },
);

it('reach, wait and go are one answer, and what was said at closing stands until a call', () => {
  fc.assert(
    fc.property(acts, moment(17 * 60 + 20), moment(18 * 60), (drawn, now, later) => {
      const done = drawn.flatMap(([minute, act]): Act[] => {
        const clock = clockOf(minute);
        if (act === 'join') return arrivals(1, clock);
        if (act === 'call') return [call(clock)];
        if (act === 'pause') return [pause(clock, clockOf(minute + 15))];
        return [act === 'open' ? open(clock) : close(clock)];
      });
      const all = [...fourWait, ...done].toSorted(([one], [other]) => one.localeCompare(other));
      const said = read(all, clockOf(now));
      if (said.reachable !== null) {
        expect(said.forecast).toBeNull();
        expect(said.go[0]).not.toMatch(/yes|tight/);
      }
      if (said.status === 'open' && said.closesAt === undefined) expect(said.warned).toEqual([]);
      if (now < 18 * 60 || later < now) return;
      const { warned } = read(all, clockOf(later));
      expect(warned.filter((ticket) => !said.warned.includes(ticket))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
