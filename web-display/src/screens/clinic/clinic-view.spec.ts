import type { Board } from '@hannun/shared';
import { type ClockReading, createBoardStore } from '@hannun/shared/client';
import { describe, expect, it } from 'vitest';
import { boardWith, exampleMoment } from '../../gallery/boards.js';
import { clinicView } from './clinic-view.js';

const at = (seconds: number): ClockReading => ({
  wall: exampleMoment + seconds * 1000,
  monotonic: seconds * 1000,
});

/** A screen loaded at 0, with one board and one heartbeat at 0. */
function newsOf(board: Board | null, { beat = true, exists = true, kept = null as Board | null } = {}) {
  const store = createBoardStore(() => at(0));
  if (board) store.receiveBoards([board]);
  const heardAt = new Date(exampleMoment).toISOString();
  if (beat && board) store.receiveBeat({ at: heardAt, contacts: { [board.clinicId]: heardAt } });
  return { clinicId: 'seongdong-health', boards: store.view(), startedAt: at(0), exists, kept };
}

describe('freshness', () => {
  it.each([
    [15, { state: 'rows', shown: 'live' }],
    [16, { state: 'rows', shown: 'checking' }],
    [20, { state: 'rows', shown: 'checking' }],
    [21, { state: 'rows', shown: 'stale' }],
    [300, { state: 'rows', shown: 'stale' }],
    [301, { state: 'stopped' }],
  ])('after %s seconds without a heartbeat', (seconds, view) => {
    expect(clinicView(newsOf(boardWith()), at(seconds))).toMatchObject(view);
  });
});

describe('before the first heartbeat', () => {
  it('a board is not shown: the screen connects, then refers to staff', () => {
    const news = newsOf(boardWith(), { beat: false });
    expect(clinicView(news, at(20)).state).toBe('connecting');
    expect(clinicView(news, at(21)).state).toBe('stopped');
  });

  it('a board stored before a reload is shown as outdated until it expires', () => {
    const news = newsOf(null, { kept: boardWith() });
    expect(clinicView(news, at(0))).toMatchObject({ state: 'rows', shown: 'stale' });
    expect(clinicView(news, at(301)).state).toBe('stopped');
  });

  it('a clinic that does not exist is unknown', () => {
    expect(clinicView(newsOf(null, { exists: false }), at(0)).state).toBe('unknown');
    expect(clinicView(newsOf(null), at(0)).state).toBe('connecting');
  });
});

describe('closed', () => {
  const shut = boardWith({ status: 'closed', waiting: 0, opensAt: '2026-11-23T06:00:00.000Z' });

  it('needs no tablet until the opening time', () => {
    expect(clinicView(newsOf(shut), at(27 * 60)).state).toBe('closed');
    expect(clinicView(newsOf(shut), at(28 * 60)).state).toBe('stopped');
  });

  it('still shows calls while people wait', () => {
    expect(clinicView(newsOf({ ...shut, waiting: 2 }), at(0)).state).toBe('rows');
    expect(clinicView(newsOf({ ...shut, waiting: 2 }), at(301)).state).toBe('closed');
  });
});
