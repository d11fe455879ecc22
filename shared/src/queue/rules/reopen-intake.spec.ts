import { describe, expect, it } from 'vitest';
import { boardOf } from '../board.js';
import type { DayLane } from '../events.js';
import { laneIntakeAt } from '../lane-intake.js';
import type { ClinicDay } from '../state.js';
import { at, dayOpened, given, makeCommand, runCommands, when } from '../testing/scenario.js';

const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
const clinicOf = (...lanes: DayLane[]) => given({ ...dayOpened, lanes });
const quota = { morning: 1, afternoon: 2 };
const reopen = (clock: string, lane?: string) =>
  makeCommand({ type: 'reopen-intake', ...(lane ? { lane } : {}) }, at(clock));
const close = (clock: string) => makeCommand({ type: 'close-intake' }, at(clock));
const arrive = (clock: string, lane = 'pcr') => makeCommand({ type: 'check-in', lane }, at(clock));
const intakeOf = (state: ClinicDay, clock: string) =>
  state.lanes.map((lane) => laneIntakeAt(state, lane, at(clock)).intake ?? 'taking');

describe('reopening beyond a full quota', () => {
  const bothFull = runCommands(clinicOf({ ...pcr, quota }, { ...rapid, quota }), [
    arrive('10:00'),
    arrive('10:00', 'rapid'),
  ]);

  it('is that lane’s alone where one is named', () => {
    const pcrBeyond = runCommands(bothFull, [reopen('10:10', 'pcr')]);
    expect(intakeOf(pcrBeyond, '10:11')).toEqual(['taking', 'full']);
    const both = runCommands(pcrBeyond, [reopen('10:20', 'rapid')]);
    expect(intakeOf(both, '10:21')).toEqual(['taking', 'taking']);
  });

  it('is every full lane’s where none is named, and leaves the quota of the others', () => {
    const pcrFull = runCommands(clinicOf({ ...pcr, quota }, { ...rapid, quota }), [arrive('10:00')]);
    const reopened = runCommands(pcrFull, [reopen('10:10'), arrive('10:20', 'rapid')]);
    expect(intakeOf(reopened, '10:21')).toEqual(['taking', 'full']);
  });

  it('ends with the half of the day', () => {
    const reopened = runCommands(bothFull, [reopen('10:10', 'pcr')]);
    const afternoon = runCommands(reopened, [arrive('14:00'), arrive('14:01')]);
    expect(intakeOf(afternoon, '14:02')).toEqual(['full', 'taking']);
  });

  it('in the break at noon says nothing of the afternoon', () => {
    const inBreak = runCommands(bothFull, [reopen('12:08', 'pcr')]);
    expect(intakeOf(inBreak, '12:10')).toEqual(['taking', 'full']);
    const [lane] = inBreak.lanes;
    expect(lane && laneIntakeAt(inBreak, lane, at('13:00'))).toMatchObject({ placesLeft: 2 });
  });

  it('is not the end of a closing by hand, which brings back what held before', () => {
    const closed = runCommands(bothFull, [reopen('10:10', 'pcr'), close('10:20')]);
    const reopened = runCommands(closed, [reopen('10:30')]);
    expect(intakeOf(reopened, '10:31')).toEqual(['taking', 'full']);
  });

  it('keeps a tap from before a closing that came in between', () => {
    const closed = runCommands(bothFull, [reopen('10:10', 'pcr'), close('10:20')]);
    expect(when(closed, arrive('10:15'))).toMatchObject({ ok: true });
    expect(when(closed, arrive('10:15', 'rapid'))).toMatchObject({ ok: false });
  });

  it('is refused where the quota shuts nothing', () => {
    const done = { error: { code: 'already-done' } };
    expect(when(bothFull, reopen('14:00', 'pcr'))).toMatchObject(done);
    expect(when(runCommands(bothFull, [close('10:10')]), reopen('10:20', 'pcr'))).toMatchObject(done);
  });
});

describe('reopening where no lane can be opened', () => {
  const shut = { error: { code: 'intake-closed' } };

  it('is refused on a day on which the lane does not run', () => {
    const resting = { ...rapid, ownHours: { hours: null, nextOpensAt: null } };
    expect(when(clinicOf(resting), reopen('10:00'))).toMatchObject(shut);
    expect(when(clinicOf(pcr, resting), reopen('19:00'))).toMatchObject({ ok: true });
  });

  it('is refused once the last number has been given out', () => {
    const last = makeCommand({ type: 'last-number', lane: 'pcr', number: 1 }, at('10:05'));
    expect(when(runCommands(clinicOf(pcr), [arrive('10:00'), last]), reopen('10:10'))).toMatchObject(shut);
  });

  it('still ends a closing by hand, so that the afternoon opens by itself', () => {
    const full = runCommands(clinicOf({ ...pcr, quota }), [arrive('10:00'), close('10:10')]);
    const reopened = runCommands(full, [reopen('10:20')]);
    const board = boardOf(reopened, { version: 1, nowIso: at('10:21'), contactAt: null });
    expect(board.lanes[0]).toMatchObject({ intake: 'full', reopensAt: at('13:00') });
  });
});
