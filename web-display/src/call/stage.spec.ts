import { describe, expect, it } from 'vitest';
import { boardWith, laneWith } from '../gallery/boards.js';
import { callHold, emptyStage, lanesOnStage, withBoard } from './stage.js';

const call = (ticket: string, minute: number) => ({
  ticket,
  booth: '1',
  calledAt: `2026-11-23T05:${String(minute).padStart(2, '0')}:00.000Z`,
});
const calls = (...nowServing: ReturnType<typeof call>[]) =>
  boardWith({ lanes: [laneWith({ lane: 'pcr', nowServing })] });
const first = withBoard(emptyStage, calls(call('A001', 1)), 0, false);

describe('a called lane takes the stage', () => {
  it('for 12 seconds from when the screen saw the call', () => {
    const stage = withBoard(first, calls(call('A002', 2), call('A001', 1)), 1_000, false);
    expect(lanesOnStage(stage, 1_000 + callHold - 1)).toEqual(['pcr']);
    expect(lanesOnStage(stage, 1_000 + callHold)).toEqual([]);
  });

  it('latest first when several do', () => {
    const two = (a: number, b: number) =>
      boardWith({
        lanes: [
          laneWith({ lane: 'pcr', nowServing: [call('A001', a)] }),
          laneWith({ lane: 'rapid', code: 'B', nowServing: [call('B001', b)] }),
        ],
      });
    const seen = withBoard(emptyStage, two(1, 1), 0, false);
    const stage = withBoard(withBoard(seen, two(2, 1), 100, false), two(2, 3), 200, false);
    expect(lanesOnStage(stage, 300)).toEqual(['rapid', 'pcr']);
  });
});

describe('nothing takes the stage', () => {
  it('that was called before the screen looked', () => {
    expect(lanesOnStage(first, 0)).toEqual([]);
  });

  it('when a call is undone, or the same board comes again', () => {
    const stage = withBoard(first, calls(call('A002', 2), call('A001', 1)), 0, false);
    const undone = withBoard(stage, calls(call('A001', 1)), 20_000, false);
    expect(lanesOnStage(undone, 20_000)).toEqual([]);
    expect(lanesOnStage(withBoard(stage, calls(call('A002', 2)), 20_000, false), 20_000)).toEqual([]);
  });

  it('that was missed while the screen was stale, or came with a new epoch', () => {
    const later = calls(call('A009', 9));
    expect(lanesOnStage(withBoard(first, later, 0, true), 0)).toEqual([]);
    expect(lanesOnStage(withBoard(first, { ...later, epoch: 2 }, 0, false), 0)).toEqual([]);
  });
});
