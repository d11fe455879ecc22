import type { Desk } from '@hannun/shared/contract';
import { enqueue } from '@hannun/shared/outbox';
import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { type TabletState, tabletView } from '../tablet/tablet-view.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk, device, nightDesk } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

/** The tablet at `now`, offline since it last heard of `serverDesk`. */
const renderOffline = (
  serverDesk: Desk,
  now: string,
  language: 'ko' | 'en' = 'ko',
  known: Partial<TabletState> = {},
) => {
  const state: TabletState = {
    connection: 'offline',
    serverDesk,
    knownAt: serverDesk.asOf,
    outbox: [],
    unsaved: false,
    last: 0,
    series: null,
    clockOffsetMs: 0,
    storageTrouble: null,
    blockedReason: null,
    callMismatch: null,
    boothChoices: { pcr: { booth: '1', since: busyDesk.asOf } },
    ...known,
  };
  const view = tabletView(state, device.id, now);
  if (!view.desk) throw new Error('No desk');
  return render(inLanguage(language, deskElement({ desk: view.desk, view })));
};
const afterMidnight = '2026-11-23T15:10:00.000Z';

it('dates the line offline, also the one that went on over midnight', () => {
  const { unmount } = renderOffline(nightDesk, afterMidnight);
  expect(screen.getByText('23:59 기준 대기 현황입니다.', { exact: false })).toBeVisible();
  expect(screen.getByRole('button', { name: /대기 인원 다시 세기/ })).toHaveTextContent('7명');
  unmount();
  renderOffline(nightDesk, afterMidnight, 'en');
  expect(screen.getByText('The line as of 23:59.', { exact: false })).toBeVisible();
});

it('says that a day without a line from the night was started on this tablet', () => {
  const { tomorrow } = nightDesk;
  renderOffline({ ...busyDesk, ...(tomorrow && { tomorrow }) }, '2026-11-24T00:10:00.000Z');
  expect(screen.getByText('오늘은 이 태블릿에서 시작했습니다.', { exact: false })).toBeVisible();
});

it('warns first that closing the page loses taps which this browser does not keep, and calls none of them kept', () => {
  renderOffline(busyDesk, busyDesk.asOf, 'ko', {
    storageTrouble: 'blocked',
    outbox: enqueue([], {
      ...{ type: 'check-in', id: '1', clinicId: busyDesk.clinicId, at: busyDesk.asOf, lane: 'pcr' },
    }),
  });
  const [first, second] = document.querySelectorAll('.bands__list > *');
  expect(first).toHaveTextContent('모두 전송될 때까지 화면을 닫지 마세요');
  expect(second).toHaveTextContent('계속 누르셔도 됩니다.');
  expect(screen.getByText('보관 못 함 · 1건')).toBeVisible();
  expect(document.body).not.toHaveTextContent('보관 중');
});
