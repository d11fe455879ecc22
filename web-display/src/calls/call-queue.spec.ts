import { describe, expect, it } from 'vitest';
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

const never = Number.NEGATIVE_INFINITY;

function watch() {
  const clinic = clinicCalls();
  let queue: CallQueue = emptyQueue;
  const update = (seconds: number, oldBefore = never) => {
    queue = updateFromBoard(queue, clinic.board(), {
      serverNowMs: clinic.present(seconds),
      ignoreBefore: oldBefore,
    });
    return queue.pending.map(callKey);
  };
  const announceNext = () => {
    const group = nextGroup(queue);
    if (group) queue = startAnnouncing(queue, group);
    return group?.calls.map(callKey) ?? [];
  };
  const lose = () => {
    queue = discardPending(queue);
  };
  update(0);
  return { clinic, note: update, announce: announceNext, lose };
}

describe('a call is announced', () => {
  it('once, however often its board arrives', () => {
    const { clinic, note, announce } = watch();
    const key = clinic.call(0, 1);
    expect(note(1)).toEqual([key]);
    expect(note(2)).toEqual([key]);
    expect(announce()).toEqual([key]);
    expect(note(3)).toEqual([]);
  });

  it('after midnight, even with a number called the day before', () => {
    const { clinic, note, announce } = watch();
    clinic.call(0, 1);
    note(1);
    announce();
    clinic.beginDay();
    note(86_400);
    const key = clinic.call(0, 86_410);
    expect(note(86_410)).toEqual([key]);
    expect(announce()).toEqual([key]);
  });

  it('at midnight, even on the first board of the new day', () => {
    const { clinic, note } = watch();
    const before = clinic.call(0, 1);
    note(1);
    clinic.beginDay({ inService: 1 });
    const after = clinic.call(0, 2);
    expect(note(2)).toEqual([before, after]);
    expect(before.slice(0, 4)).toBe(after.slice(0, 4));
  });

  it('again when it is recalled', () => {
    const { clinic, note, announce } = watch();
    clinic.call(0, 1);
    note(1);
    announce();
    const again = clinic.recall(0, 20);
    expect(note(20)).toEqual([again]);
  });

  it('with others of the same board, in calling order', () => {
    const { clinic, note } = watch();
    const keys = [clinic.call(0, 1), clinic.call(1, 2), clinic.call(0, 3)];
    expect(note(3)).toEqual(keys);
  });
});

describe('a call is not announced', () => {
  it('when made before the first board, or in another epoch', () => {
    const clinic = clinicCalls();
    clinic.call(0, -1);
    const context = { serverNowMs: clinic.present(0), ignoreBefore: never };
    expect(updateFromBoard(emptyQueue, clinic.board(), context).pending).toEqual([]);
    const seen = watch();
    seen.clinic.loseLog();
    seen.clinic.call(0, 5);
    expect(seen.note(5)).toEqual([]);
  });

  it('again after midnight, while its ticket is still in service', () => {
    const { clinic, note, announce } = watch();
    clinic.call(0, 1);
    note(1);
    announce();
    clinic.beginDay({ inService: 1 });
    expect(note(2)).toEqual([]);
  });

  it('when made while the screen was stale', () => {
    const { clinic, note, lose } = watch();
    clinic.call(0, 1);
    note(1);
    lose();
    clinic.call(0, 30);
    const missed = clinic.present(40);
    expect(note(40, missed)).toEqual([]);
    const key = clinic.call(0, 41);
    expect(note(41, missed)).toEqual([key]);
  });

  it('when a tablet made it offline and sent it much later', () => {
    const { clinic, note } = watch();
    clinic.call(0, 10);
    expect(note(131)).toEqual([]);
  });

  it('when undone before its announcement', () => {
    const { clinic, note } = watch();
    const second = clinic.call(0, 1);
    clinic.call(0, 10);
    note(10);
    clinic.takeBack(0);
    expect(note(11)).toEqual([second]);
    clinic.takeBack(0);
    expect(note(12)).toEqual([]);
  });

  it('when its holder was sent to another lane before its announcement', () => {
    const { clinic, note } = watch();
    const first = clinic.call(0, 1);
    const second = clinic.call(0, 10);
    expect(note(10)).toEqual([first, second]);
    clinic.sendOn(0, 1);
    expect(note(11)).toEqual([second]);
  });
});

describe('announcements join calls', () => {
  it('of one lane within three seconds, at most three', () => {
    const { clinic, note, announce } = watch();
    const [a, b, c, d] = [clinic.call(0, 1), clinic.call(0, 2), clinic.call(0, 3), clinic.call(0, 4)];
    const other = clinic.call(1, 1.5);
    note(4);
    expect([announce(), announce(), announce()]).toEqual([[a, b, c], [other], [d]]);
  });

  it('but not later ones', () => {
    const { clinic, note, announce } = watch();
    const [a, b] = [clinic.call(0, 1), clinic.call(0, 4.1)];
    note(5);
    expect([announce(), announce()]).toEqual([[a], [b]]);
  });
});
