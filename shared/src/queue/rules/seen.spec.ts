import { expect, it } from 'vitest';
import type { Command } from '../../contract/command.js';
import { dayOpened, given, makeCommand, runCommands, stateAfter, when } from '../testing/scenario.js';

const arrive = makeCommand({ type: 'check-in', lane: 'pcr' });
const callTo = (booth: string, lane = 'pcr') => makeCommand({ type: 'call', lane, booth });
const inRoom1 = { lane: 'pcr', booth: '1' };
const waitingInPcr = { lane: 'pcr' };
const inRoom2 = runCommands(given(), [arrive, callTo('2')]);
const sentOn = runCommands(given(), [
  arrive,
  callTo('1'),
  makeCommand({ type: 'send', ticket: 'A001', lane: 'rapid' }),
]);
const calledThere = runCommands(sentOn, [callTo('3', 'rapid')]);

const taps = (seen: { lane: string; booth?: string }): Command[] => [
  makeCommand({ type: 'leave', ticket: 'A001', reason: 'no-show', seen }),
  makeCommand({ type: 'check-out', ticket: 'A001', seen }),
  makeCommand({ type: 'check-out', ticket: 'A001', then: { resultMinutes: 20 }, seen }),
  makeCommand({ type: 'send', ticket: 'A001', lane: 'rapid', seen }),
  makeCommand({ type: 'recall', ticket: 'A001', seen }),
];

it.each([
  ['in another room', inRoom2, inRoom1],
  ['in a room, seen in the line', inRoom2, waitingInPcr],
  ['in the line of another lane', sentOn, inRoom1],
  ['in a room of another lane', calledThere, inRoom1],
])('leaves alone who is %s than where the tablet saw them', (_, state, seen) => {
  for (const tap of taps(seen)) {
    const decision = when(state, tap);
    expect(decision).toMatchObject({ ok: false, error: { code: 'already-done' } });
    expect(stateAfter(state, decision)).toBe(state);
  }
});

it('acts on who is still where the tablet saw them, and for older tablets wherever they are', () => {
  const { lane, booth } = { lane: 'pcr', booth: '2' };
  for (const tap of taps({ lane, booth })) expect(when(inRoom2, tap)).toMatchObject({ ok: true });
  expect(when(calledThere, makeCommand({ type: 'check-out', ticket: 'A001' }))).toMatchObject({ ok: true });
});

it('puts back only who left the lane in which the tablet saw them', () => {
  const gone = runCommands(calledThere, [makeCommand({ type: 'leave', ticket: 'A001', reason: 'left' })]);
  const back = (lane: string) =>
    when(gone, makeCommand({ type: 'reinstate', ticket: 'A001', seen: { lane } }));
  expect(back('pcr')).toMatchObject({ ok: false, error: { code: 'already-done' } });
  expect(back('rapid')).toMatchObject({ ok: true });
});

const slip = 'slip-of-a-late-arrival';
const numberedLater = runCommands(given(), [
  arrive,
  makeCommand({ type: 'check-in', lane: 'pcr', token: slip }),
]);
const meantBySlip = { ticket: 'A001', seen: { lane: 'pcr', slip } };

it('means the person of the slip, whoever has the number that the tablet foresaw', () => {
  for (const call of [{}, { ticket: 'A001' }])
    expect(
      when(numberedLater, makeCommand({ type: 'call', lane: 'pcr', booth: '1', slip, ...call })),
    ).toMatchObject({ ok: true, result: { ticket: 'A002' } });
  expect(when(numberedLater, makeCommand({ type: 'leave', reason: 'left', ...meantBySlip }))).toMatchObject({
    ok: true,
    result: { ticket: 'A002' },
  });
});

it('finishes at the next call whose slip the tablet knew, not who has the number that it foresaw', () => {
  const called = runCommands(numberedLater, [
    makeCommand({ type: 'call', lane: 'pcr', booth: '1', slip }),
    makeCommand({ type: 'call', lane: 'pcr', booth: '2', expects: 'A001' }),
    arrive,
  ]);
  const next = runCommands(called, [
    makeCommand({ type: 'call', lane: 'pcr', booth: '1', expects: 'A003', finishes: [slip] }),
  ]);
  const { inService = [] } = next.lanes.find(({ lane }) => lane === 'pcr') ?? {};
  expect(inService).toEqual([1, 3]);
});

it('calls nobody for a slip that was never taken in, or is no longer in line', () => {
  const callSlip = makeCommand({ type: 'call', lane: 'pcr', booth: '1', slip });
  expect(when(runCommands(given(), [arrive]), callSlip)).toMatchObject({ error: { code: 'unknown-ticket' } });
  const served = runCommands(numberedLater, [makeCommand({ type: 'check-out', ticket: 'A002' })]);
  expect(when(served, callSlip)).toMatchObject({ error: { code: 'already-done' } });
});

it('calls whom a late call expected, or nobody', () => {
  const expecting = (expects: string) => makeCommand({ type: 'call', lane: 'pcr', booth: '1', expects });
  const three = runCommands(given(), [arrive, arrive, arrive]);
  expect(when(three, expecting('A002'))).toMatchObject({ ok: true, result: { ticket: 'A002' } });
  const called = runCommands(three, [callTo('2')]);
  for (const state of [called, runCommands(called, [callTo('2')]), sentOn])
    expect(when(state, expecting('A001'))).toMatchObject({ ok: false, error: { code: 'already-done' } });
});

it('tears off the roll’s next number only where the caller expected it', () => {
  const lanes = dayOpened.lanes.map((lane) => ({ ...lane, way: 'rolls' as const }));
  const expecting = makeCommand({ type: 'call', lane: 'pcr', booth: '1', expects: 'A001' });
  const roll = given({ ...dayOpened, lanes });
  expect(when(roll, expecting)).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  const tornOff = runCommands(roll, [callTo('2')]);
  expect(when(tornOff, expecting)).toMatchObject({ ok: false, error: { code: 'already-done' } });
});
