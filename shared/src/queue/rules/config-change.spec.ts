import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneConfig } from '../../contract/clinic.js';
import { boardOf } from '../board.js';
import { deskOf, stateOf } from '../desk.js';
import type { DayConfig, QueueEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { type ClinicDay, initialClinicDay } from '../state.js';
import { commandSequences } from '../testing/command-arbitraries.js';
import { at, dayOpened, given, makeCommand, runCommands, stateAfter, when } from '../testing/scenario.js';
import { decideConfigChange, lanesInUse } from './config-change.js';

const { name, lanes, hours, noon, nextOpensAt } = dayOpened;
const morning: DayConfig = { name, lanes, hours, noon, nextOpensAt, setUp: 1 };
const [pcr, rapid] = lanes as [LaneConfig, LaneConfig];
const child: LaneConfig = { ...rapid, lane: 'child', code: 'C', booths: ['4'] };

/** The day after the office's change, as a node brings it about. */
function following(state: ClinicDay, change: Partial<DayConfig>): ClinicDay {
  const event = decideConfigChange(state, { ...morning, setUp: state.setUp + 1, ...change }, at('11:00'));
  return event ? evolve(state, event) : state;
}

const checkIn = makeCommand({ type: 'check-in', lane: 'pcr', party: 2 });
const board = (state: ClinicDay, nowIso = at('11:00')) =>
  boardOf(state, { version: 1, nowIso, contactAt: null });
const codes = (state: ClinicDay) => state.lanes.map(({ lane, code }) => `${lane} ${code}`);

describe('a configuration change during the day', () => {
  it('renames a lane and leaves its line as it is', () => {
    const renamed = following(runCommands(given(), [checkIn, checkIn]), {
      lanes: [{ ...pcr, name: { ko: '유전자검사', en: 'PCR test' } }, rapid],
    });
    expect(board(renamed)).toMatchObject({
      waiting: 4,
      lanes: [{ name: { en: 'PCR test' }, line: '1-2' }, { line: '' }],
    });
  });

  it('gives no number twice: a letter of today goes to no other lane before tomorrow', () => {
    const served = runCommands(given(), [
      checkIn,
      makeCommand({ type: 'call', lane: 'pcr', booth: '1' }),
      makeCommand({ type: 'check-out', ticket: 'A001' }),
    ]);
    const removed = following(served, { lanes: [rapid] });
    const again: LaneConfig = { ...child, code: 'A' };
    expect(lanesInUse(removed, [rapid, again])).toEqual([{ lane: 'child', code: 'A', why: 'given' }]);
    expect(codes(following(removed, { lanes: [rapid, again] }))).toEqual(['rapid B']);
    expect(codes(following(removed, { lanes: [{ ...rapid, code: 'A' }] }))).toEqual(['rapid B']);
    expect(lanesInUse(removed, [rapid, pcr])).toEqual([]);
    const offline = runCommands(given(), [
      makeCommand({ type: 'claim-series' }),
      makeCommand({ type: 'check-in', lane: 'pcr', series: 'K', number: 1 }),
      makeCommand({ type: 'check-out', ticket: 'AK01' }),
    ]);
    expect(codes(following(following(offline, { lanes: [rapid] }), { lanes: [rapid, again] }))).toEqual([
      'rapid B',
    ]);
    const unused = following(given(), { lanes: [rapid] });
    expect(codes(following(unused, { lanes: [rapid, again] }))).toEqual(['rapid B', 'child A']);
  });

  it('opens a new lane from number one', () => {
    const state = runCommands(following(runCommands(given(), [checkIn]), { lanes: [pcr, rapid, child] }), [
      makeCommand({ type: 'check-in', lane: 'child' }),
    ]);
    expect(board(state)).toMatchObject({ waiting: 3, lanes: [{}, {}, { code: 'C', line: '1', booths: 1 }] });
  });

  it('applies the new hours and notice until staff override them', () => {
    const notice = { ko: '주차장이 닫혔습니다' };
    const state = following(given(), {
      hours: hours && { ...hours, closesAt: at('10:59'), intakeClosesAt: at('10:30') },
      notice,
    });
    expect(board(state)).toMatchObject({ status: 'closed', notice });
    const own = runCommands(state, [makeCommand({ type: 'notice', text: { ko: '신분증' } })]);
    expect(board(own).notice).toEqual({ ko: '신분증' });
    expect(board(runCommands(own, [makeCommand({ type: 'notice', text: null })])).notice).toEqual(notice);
  });

  it('opens an added booth and leaves closed booths closed', () => {
    const closed = runCommands(given(), [makeCommand({ type: 'open-booths', lane: 'pcr', booths: ['1'] })]);
    const more = following(closed, { lanes: [{ ...pcr, booths: ['1', '2', '9'] }, rapid] });
    expect(more.lanes[0]?.openBooths).toEqual(['1', '9']);
  });

  it('lets a tablet undo its booth change after booths were added or removed', () => {
    const some = fc.subarray(['1', '2', '3', '9']);
    fc.assert(
      fc.property(some, some, some, some, (first, tapped, second, third) => {
        const booths = (of: string[]) => ({ lanes: [{ ...pcr, booths: of }, rapid] });
        const begun = following(given(), booths(first));
        const opening = makeCommand({ type: 'open-booths', lane: 'pcr', booths: tapped });
        const changed = following(following(runCommands(begun, [opening]), booths(second)), booths(third));
        const undone = runCommands(changed, [makeCommand({ type: 'undo', commandId: opening.id })]);
        const untapped = following(following(begun, booths(second)), booths(third));
        expect(undone.lanes[0]?.openBooths).toEqual(untapped.lanes[0]?.openBooths);
      }),
    );
  });

  it('removes settings the office removed from a lane', () => {
    const quota = { morning: 1, afternoon: 1 };
    const limited = following(given(), { lanes: [{ ...pcr, quota }, rapid] });
    expect(board(runCommands(limited, [checkIn])).lanes[0]?.intake).toBe('full');
    expect(board(runCommands(following(limited, {}), [checkIn])).lanes[0]?.intake).toBeUndefined();
  });

  it('is skipped when already applied or older than the current one', () => {
    const changed = following(given(), { lanes: [pcr, rapid, child] });
    expect(
      decideConfigChange(changed, { ...morning, lanes: [pcr, rapid, child], setUp: 9 }, at('11:00')),
    ).toBeNull();
    expect(decideConfigChange(changed, { ...morning, setUp: 0 }, at('11:00'))).toBeNull();
  });
});

describe('a lane with people in line', () => {
  const waiting = runCommands(given(), [checkIn]);

  it('stays until they are gone and is removed then', () => {
    expect(lanesInUse(waiting, [rapid])).toEqual([{ lane: 'pcr', code: 'A', why: 'removed' }]);
    const kept = following(waiting, { lanes: [rapid] });
    expect(codes(kept)).toEqual(['rapid B', 'pcr A']);
    const served = runCommands(kept, [makeCommand({ type: 'check-out', ticket: 'A001' })]);
    expect(codes(evolve(served, followed(served, [rapid])))).toEqual(['rapid B']);
  });

  it('keeps its letter and blocks it for other lanes', () => {
    const lettered = [{ ...pcr, code: 'Z' }, rapid, { ...child, code: 'A' }];
    expect(lanesInUse(waiting, lettered)).toEqual([{ lane: 'pcr', code: 'A', why: 'letter' }]);
    const kept = following(waiting, { lanes: lettered });
    expect(codes(kept)).toEqual(['pcr A', 'rapid B']);
    const served = runCommands(kept, [makeCommand({ type: 'check-out', ticket: 'A001' })]);
    expect(lanesInUse(served, lettered)).toEqual([{ lane: 'pcr', code: 'A', why: 'given' }]);
    expect(codes(following(served, { lanes: lettered }))).toEqual(['pcr A', 'rapid B']);
  });

  it('returns on the same day under its letter alone, which stays its own', () => {
    const done = runCommands(waiting, [makeCommand({ type: 'check-out', ticket: 'A001' })]);
    const removed = following(done, { lanes: [rapid] });
    const lettered = [{ ...pcr, code: 'Z' }, rapid, { ...child, code: 'A' }];
    expect(lanesInUse(removed, lettered)).toEqual([{ lane: 'pcr', code: 'A', why: 'given' }]);
    expect(codes(following(removed, { lanes: lettered }))).toEqual(['pcr A', 'rapid B']);
  });

  it('gets another letter at once where it has given out no number', () => {
    const lettered = [{ ...pcr, code: 'Z' }, rapid, { ...child, code: 'A' }];
    expect(lanesInUse(given(), lettered)).toEqual([]);
    expect(codes(following(given(), { lanes: lettered }))).toEqual(['pcr Z', 'rapid B', 'child A']);
  });

  it('continues where it stopped when it returns', () => {
    const done = runCommands(waiting, [makeCommand({ type: 'check-out', ticket: 'A001' })]);
    const back = following(following(done, { lanes: [rapid] }), { lanes: [pcr, rapid] });
    expect(runCommands(back, [checkIn]).lanes[0]).toMatchObject({ line: [2], finished: 2 });
  });

  it('is not restored by undoing a move out of it', () => {
    const move = { ...makeCommand({ type: 'move', ticket: 'A001', lane: 'rapid' }), id: 'the-move' };
    const gone = following(runCommands(waiting, [move]), { lanes: [rapid] });
    expect(when(gone, makeCommand({ type: 'undo', commandId: 'the-move' }))).toMatchObject({
      ok: false,
      error: { code: 'nothing-to-undo' },
    });
    expect(board(gone).waiting).toBe(2);
  });
});

const followed = (state: ClinicDay, wanted: LaneConfig[]): QueueEvent => {
  const event = decideConfigChange(state, { ...morning, lanes: wanted, setUp: state.setUp }, at('12:00'));
  if (!event) throw new Error('The day follows already');
  return event;
};

/** Lanes of changing names, letters and booths, as an office in a hurry would set them up. */
const someLanes = fc.uniqueArray(fc.constantFrom('pcr', 'rapid', 'child'), { minLength: 1 }).chain((ids) =>
  fc
    .tuple(
      fc.shuffledSubarray(['A', 'B', 'C'], { minLength: ids.length, maxLength: ids.length }),
      fc.array(fc.subarray(['1', '2', '3']), { minLength: ids.length, maxLength: ids.length }),
    )
    .map(([letters, booths]) =>
      ids.map(
        (lane, index): LaneConfig => ({
          ...pcr,
          lane,
          code: letters[index] ?? '',
          booths: booths[index] ?? [],
        }),
      ),
    ),
);

const people = (state: ClinicDay) =>
  state.lanes
    .flatMap(({ tickets }) => tickets)
    .reduce((sum, ticket) => sum + (ticket?.status === 'waiting' ? ticket.party : 0), 0);

describe('any mix of taps and configuration changes', () => {
  it('loses nobody, keeps letters unique and replays identically', () => {
    fc.assert(
      fc.property(commandSequences, fc.array(someLanes, { maxLength: 6 }), (commands, setUps) => {
        let state = given();
        const log: QueueEvent[] = [dayOpened];
        commands.forEach((command, index) => {
          const decision = when(state, command);
          if (decision.ok) log.push(...decision.events);
          state = stateAfter(state, decision);
          const wanted = index % 7 === 6 && setUps[(index - 6) / 7];
          const event =
            wanted && decideConfigChange(state, { ...morning, lanes: wanted, setUp: index }, command.at);
          if (!event) return;
          const before = people(state);
          log.push(event);
          state = evolve(state, event);
          expect(people(state)).toBe(before);
          expect(new Set(state.lanes.map(({ code }) => code)).size).toBe(state.lanes.length);
        });
        expect(
          log.map((event): QueueEvent => JSON.parse(JSON.stringify(event))).reduce(evolve, initialClinicDay),
        ).toEqual(state);
        expect(board(stateOf(deskOf(state, { version: 1, nowIso: at('11:00') })))).toMatchObject({
          waiting: board(state).waiting,
        });
      }),
    );
  });
});
