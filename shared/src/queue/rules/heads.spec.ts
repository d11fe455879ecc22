import { describe, expect, it } from 'vitest';
import { deskOf } from '../desk.js';
import { evolve } from '../evolve.js';
import type { ClinicDay } from '../state.js';
import { at, dayOpened, given, makeCommand, runCommands, when } from '../testing/scenario.js';

const lanes = dayOpened.lanes.map((lane) => ({ ...lane, way: 'heads' as const }));
const nobody = given({ ...dayOpened, lanes });
const as = <C extends { id: string }>(id: string, command: C): C => ({ ...command, id });
const came = (party: number) => makeCommand({ type: 'check-in', lane: 'pcr', party });
const oneLeft = makeCommand({ type: 'check-out', lane: 'pcr' });
const counted = (waiting: number) => makeCommand({ type: 'correct', lane: 'pcr', waiting });
const undo = (commandId: string) => makeCommand({ type: 'undo', commandId });
const figures = (state: ClinicDay) => {
  const lane = deskOf(state, { version: 1, nowIso: at('10:00') }).lanes[0];
  return [lane?.waiting, lane?.finished];
};

describe('where heads are counted', () => {
  const family = runCommands(nobody, [as('family', came(4)), came(1)]);

  it('minus one takes one person, whoever came together', () => {
    expect(figures(family)).toEqual([5, 0]);
    expect(figures(runCommands(family, [oneLeft]))).toEqual([4, 1]);
    expect(figures(runCommands(family, [oneLeft, oneLeft, oneLeft, oneLeft]))).toEqual([1, 4]);
    expect(figures(runCommands(nobody, [counted(7), oneLeft]))).toEqual([6, 1]);
  });

  it('one undo takes back all who came together, and each who left', () => {
    expect(figures(runCommands(family, [as('u', undo('family'))]))).toEqual([1, 0]);
    const left = runCommands(family, [as('out', oneLeft), as('u', undo('out'))]);
    expect(figures(left)).toEqual([5, 0]);
  });

  it('answers a family with one number and the people before them', () => {
    expect(when(family, came(3))).toMatchObject({ result: { ticket: 'A006', ahead: 5, token: 'token' } });
  });

  it('also takes one person of a party that an older release counted together', () => {
    const older = evolve(nobody, {
      ...{ type: 'checked-in', at: at('10:00'), lane: 'pcr', number: 1, party: 4 },
      ...{ priority: false, token: null, place: 1 },
    });
    const one = as('out', oneLeft);
    expect(figures(runCommands(older, [one]))[0]).toBe(3);
    expect(figures(runCommands(older, [one, as('u', undo('out'))]))[0]).toBe(4);
    expect(figures(runCommands(older, [oneLeft, oneLeft, oneLeft, oneLeft]))[0]).toBe(0);
  });

  it('recounts without regard to who came together', () => {
    expect(figures(runCommands(family, [counted(2), oneLeft]))).toEqual([1, 1]);
    expect(figures(runCommands(family, [counted(9), oneLeft]))).toEqual([8, 1]);
  });
});
