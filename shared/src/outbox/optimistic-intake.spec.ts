import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { deskOf } from '../queue/desk.js';
import type { DayLane } from '../queue/events.js';
import type { ClinicDay } from '../queue/state.js';
import { commandSequences } from '../queue/testing/command-arbitraries.js';
import { at, dayOpened, given, makeCommand, runCommands } from '../queue/testing/scenario.js';
import { predictDesk } from './optimistic-state.js';
import { enqueue, type Outbox } from './outbox.js';

const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
const withQuota = (morning: number, afternoon: number): ClinicDay =>
  given({ ...dayOpened, lanes: [{ ...pcr, quota: { morning, afternoon } }, rapid] });
let taps = 0;
const tap = (command: Parameters<typeof makeCommand>[0], clock: string): Command => {
  taps += 1;
  return { ...makeCommand(command, at(clock)), id: `tap-${taps}` } as Command;
};
const checkIn = (clock: string) => tap({ type: 'check-in', lane: 'pcr' }, clock);
/** Everybody taken in at that time is tested and gone five minutes later. */
const served = (clock: string, people: number): Command[] => {
  const [hour, minute = ''] = clock.split(':');
  const out = `${hour}:${String(Number(minute) + 5).padStart(2, '0')}`;
  return Array.from({ length: people }).flatMap(() => [
    checkIn(clock),
    tap({ type: 'call', lane: 'pcr', booth: '1' }, clock),
    tap({ type: 'check-out', lane: 'pcr' }, out),
  ]);
};
const intakesOf = ({ lanes }: Desk) =>
  lanes.map(({ intake, intakeClosed, placesLeft, morePlacesAt, reopensAt, intakeUntil }) => [
    [intake, intakeClosed, placesLeft],
    [morePlacesAt, reopensAt, intakeUntil],
  ]);
/** The tablet that was told the desk after `seen`, and tapped `since`. */
const shown = (state: ClinicDay, seen: string, since: readonly Command[], clock: string): Desk => {
  const outbox = since.reduce<Outbox>(enqueue, []);
  return predictDesk(deskOf(state, { version: 1, nowIso: at(seen) }), outbox, 'tablet-1', at(clock));
};

describe('a tablet knows the places of a quota', () => {
  const reopen = (clock: string) => tap({ type: 'reopen-intake' }, clock);
  it('full in a morning that was opened by hand', () => {
    const state = runCommands(withQuota(3, 5), [reopen('08:30'), ...served('08:40', 3)]);
    expect(shown(state, '08:50', [], '09:10').lanes[0]).toMatchObject({
      intake: 'full',
      placesLeft: 0,
      reopensAt: at('13:00'),
    });
  });
  it('full in the afternoon, although it was reopened in the morning', () => {
    const state = runCommands(withQuota(1, 2), [reopen('10:00'), ...served('14:00', 2)]);
    expect(shown(state, '14:10', [], '14:11').lanes[0]).toMatchObject({ intake: 'full', placesLeft: 0 });
  });
  it('without one, once it was lifted in this half of the day', () => {
    const state = runCommands(withQuota(1, 2), [...served('10:00', 1), reopen('10:30')]);
    expect(shown(state, '10:31', [], '10:40').lanes[0]).not.toHaveProperty('intake');
  });
  it('left in the afternoon, after those already tested', () => {
    const state = runCommands(withQuota(3, 12), [...served('10:00', 2), ...served('14:00', 11)]);
    expect(shown(state, '14:10', [], '14:11').lanes[0]).toMatchObject({ placesLeft: 1 });
    expect(shown(state, '14:10', [checkIn('14:12')], '14:12').lanes[0]).toMatchObject({ intake: 'full' });
  });
  it('gets the afternoon’s after the break at noon', () => {
    const state = runCommands(withQuota(3, 12), served('10:00', 3));
    expect(shown(state, '10:10', [], '12:00').lanes[0]).toMatchObject({ placesLeft: 0 });
    expect(shown(state, '10:10', [], '13:00').lanes[0]).toMatchObject({ placesLeft: 12 });
  });
});

it('predicts the intake that the server decides, whatever was tapped before and since', () =>
  fc.assert(
    fc.property(commandSequences, fc.nat(80), (commands, count) => {
      // A tablet cannot move a number that the server alone still knows.
      const made = commands.filter(({ type }) => type !== 'move');
      const seen = runCommands(withQuota(60, 40), made.slice(0, count));
      const nowIso = at('10:40');
      const state = runCommands(seen, made.slice(count));
      expect(intakesOf(shown(seen, '10:39', made.slice(count), '10:40'))).toEqual(
        intakesOf(deskOf(state, { version: 2, nowIso })),
      );
    }),
    { numRuns: 200 },
  ));
