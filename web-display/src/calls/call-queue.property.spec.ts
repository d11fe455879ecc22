import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callKey } from './call.js';
import {
  type CallQueue,
  discardPending,
  emptyQueue,
  nextGroup,
  startAnnouncing,
  updateFromBoard,
} from './call-queue.js';
import { clinicCalls } from './testing/clinic-calls.js';

/** Events at a clinic and its screen, one second apart. */
const happening = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('call' as const), lane: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('recall' as const), lane: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take-back' as const), lane: fc.nat(2) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('board' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('announce' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stale' as const) }) },
);

it('announces every call exactly once despite merged boards, lost boards and reloads, and none made while stale', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 120 }), (happenings) => {
      const clinic = clinicCalls(3);
      const announced: string[] = [];
      /** Calls since the last board, at most a dozen per lane so that a board can hold them. */
      const unseen = new Map<number, string[]>();
      const due = new Set<string>();
      let queue: CallQueue = emptyQueue;
      let oldBefore = Number.NEGATIVE_INFINITY;
      let seconds = 0;
      const readBoard = () => {
        queue = updateFromBoard(queue, clinic.board(), {
          serverNowMs: clinic.present(seconds),
          ignoreBefore: oldBefore,
        });
        for (const keys of unseen.values()) for (const key of keys) due.add(key);
        unseen.clear();
      };
      const announce = () => {
        const group = nextGroup(queue);
        if (!group) return;
        queue = startAnnouncing(queue, group);
        announced.push(...group.calls.map(callKey));
      };
      readBoard();
      for (const event of happenings) {
        seconds += 1;
        if (event.kind === 'call') {
          const mine = unseen.get(event.lane) ?? [];
          if (mine.length < 11) unseen.set(event.lane, [...mine, clinic.call(event.lane, seconds)]);
        }
        if (event.kind === 'recall' && !unseen.get(event.lane)?.length) {
          const key = clinic.recall(event.lane, seconds);
          // A repeated call replaces the earlier one if that is still pending.
          for (const known of due) if (key && known.startsWith(`${key.split('@')[0]}@`)) due.delete(known);
          if (key) unseen.set(event.lane, [key]);
        }
        if (event.kind === 'take-back') {
          const key = clinic.takeBack(event.lane);
          const mine = unseen.get(event.lane) ?? [];
          unseen.set(
            event.lane,
            mine.filter((known) => known !== key),
          );
          if (key) due.delete(key);
        }
        if (event.kind === 'board') readBoard();
        if (event.kind === 'announce') announce();
        if (event.kind === 'reload') queue = JSON.parse(JSON.stringify(queue));
        if (event.kind === 'stale') {
          queue = discardPending(queue);
          for (const key of due) if (!announced.includes(key)) due.delete(key);
          unseen.clear();
          seconds += 1;
          oldBefore = clinic.present(seconds);
          readBoard();
          due.clear();
          for (const key of announced) due.add(key);
        }
      }
      readBoard();
      while (nextGroup(queue)) announce();
      expect(new Set(announced).size).toBe(announced.length);
      for (const key of due) expect(announced).toContain(key);
      const old = (key: string) => !due.has(key) && !announced.includes(key);
      expect(announced.filter(old)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
