import type { Board, LaneBoard } from '@hannun/shared/contract';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { clinicBoard, nowMs } from '../testing/fixtures.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import { OpeningAlert } from './OpeningAlert.js';
import { OpeningNotifier } from './OpeningNotifier.js';
import { deleteOpeningAlert, getOpeningAlerts, saveOpeningAlert } from './opening-alert-store.js';

const clinicId = 'eungbong';
const closed = (opensAt: string) => clinicBoard(clinicId, { status: 'closed', opensAt });
const tomorrow = '2026-11-20T09:00:00+09:00';
const nextWeek = '2026-11-23T09:00:00+09:00';

/** Stands in for the API that jsdom lacks; suspended, as before the first touch. */
class SilentAudio {
  readonly state = 'suspended';
  resume = () => Promise.resolve();
}

beforeEach(() => {
  vi.stubGlobal('AudioContext', SilentAudio);
  deleteOpeningAlert(clinicId);
});

const show = (board: ReturnType<typeof closed>, language: ResidentLanguage = 'ko') =>
  render(withLanguage(language, <OpeningAlert board={board} nowMs={nowMs} />));
/** The button, once its lazily loaded content has arrived. */
const offer = (name: string) =>
  vi.waitFor(() => {
    const key = screen.getByRole('button', { name });
    expect(key).toBeEnabled();
    return key;
  });

it('offers sound and vibration on a phone without push, and can be turned off', async () => {
  show(closed(tomorrow));
  await userEvent.click(await offer('열면 알려 주세요'));
  expect(await screen.findByText('이 화면을 켜 두면 소리와 진동으로 알려 드려요.')).toBeVisible();
  expect(getOpeningAlerts()).toMatchObject({ [clinicId]: { status: 'sound' } });
  await userEvent.click(await offer('알림 받지 않기'));
  expect(await offer('열면 알려 주세요')).toBeVisible();
  expect(getOpeningAlerts()).toEqual({});
});

it('stays on after a reload', async () => {
  saveOpeningAlert(clinicId, { status: 'push', until: nowMs + 3_600_000 });
  show(closed(tomorrow), 'en');
  expect(await screen.findByText('We will tell you, even with the screen off.')).toBeVisible();
});

const [openLane] = clinicBoard(clinicId).lanes;
const withLane = (lane: Partial<LaneBoard>, board: Partial<Board> = {}) =>
  clinicBoard(clinicId, { lanes: openLane ? [{ ...openLane, ...lane }] : [], ...board });
const fullUntil = (reopensAt: string) => withLane({ intake: 'full', reopensAt });

it.each([
  ['full until noon', fullUntil('2026-11-19T16:00:00+09:00'), '다시 접수하면 알려 주세요'],
  ['full for today', fullUntil(tomorrow), '다시 접수하면 알려 주세요'],
  [
    'whose only lane has paused',
    withLane({ reason: 'lunch' }, { opensAt: nextWeek }),
    '다시 시작하면 알려 주세요',
  ],
  [
    'closed by hand',
    withLane({ intake: 'closed' }, { status: 'intake-closed', opensAt: tomorrow }),
    '다시 접수하면 알려 주세요',
  ],
])('offers to tell when a clinic %s takes people in again', async (_, board, name) => {
  show(board);
  expect(await offer(name)).toBeVisible();
});

it('tells nobody that a clinic is open while all its lanes are shut', () => {
  saveOpeningAlert(clinicId, { status: 'push', until: nowMs + 3_600_000 });
  const shut = fullUntil('2026-11-19T16:00:00+09:00');
  const { rerender } = render(<OpeningNotifier pageData={pageDataAfter(1, { boards: [shut] })} />);
  expect(getOpeningAlerts()).toHaveProperty(clinicId);
  rerender(<OpeningNotifier pageData={pageDataAfter(1, { boards: [withLane({})] })} />);
  expect(getOpeningAlerts()).toEqual({});
});

it.each([
  ['opens after the alert would expire', closed(nextWeek)],
  ['is full, and nobody knows until when', withLane({ intake: 'full' })],
  ['is full until an opening after that', withLane({ intake: 'full' }, { opensAt: nextWeek })],
  ['is open', clinicBoard(clinicId, { status: 'open' })],
])('offers nothing where a clinic %s', (_, board) => {
  const { container } = show(board);
  expect(container).toBeEmptyDOMElement();
});

it('keeps the alert while the clinic is closed and removes it once the clinic opens', () => {
  saveOpeningAlert(clinicId, { status: 'push', until: nowMs + 3_600_000 });
  const { rerender } = render(
    <OpeningNotifier pageData={pageDataAfter(1, { boards: [closed(tomorrow)] })} />,
  );
  expect(getOpeningAlerts()).toHaveProperty(clinicId);
  const opened = clinicBoard(clinicId, { status: 'open' });
  const offlineData = pageDataAfter(1, { boards: [opened], link: 'offline' });
  rerender(<OpeningNotifier pageData={offlineData} />);
  expect(getOpeningAlerts()).toHaveProperty(clinicId);
  rerender(<OpeningNotifier pageData={pageDataAfter(1, { boards: [opened] })} />);
  expect(getOpeningAlerts()).toEqual({});
});

it('expires even if the clinic stays closed', () => {
  saveOpeningAlert(clinicId, { status: 'sound', until: nowMs });
  render(<OpeningNotifier pageData={pageDataAfter(1, { boards: [closed(tomorrow)] })} />);
  expect(getOpeningAlerts()).toEqual({});
});
