import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ResidentLanguage } from '../language/languages.js';
import { clinicBoard, morning } from '../testing/boards.js';
import { inLanguage, sceneAfter } from '../testing/stage.js';
import { dropOpening, keepOpening, keptOpenings } from './kept-openings.js';
import { OpeningAlarm } from './OpeningAlarm.js';
import { OpeningAlert } from './OpeningAlert.js';

const clinicId = 'eungbong';
const closed = (opensAt: string) => clinicBoard(clinicId, { status: 'closed', opensAt });
const tomorrow = '2026-11-20T09:00:00+09:00';

/** Stands in for the API that jsdom lacks; suspended, as before the first touch. */
class SilentAudio {
  readonly state = 'suspended';
  resume = () => Promise.resolve();
}

beforeEach(() => {
  vi.stubGlobal('AudioContext', SilentAudio);
  dropOpening(clinicId);
});

const show = (board: ReturnType<typeof closed>, language: ResidentLanguage = 'ko') =>
  render(inLanguage(language, <OpeningAlert board={board} now={morning} />));
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
  expect(keptOpenings()).toMatchObject({ [clinicId]: { status: 'sound' } });
  await userEvent.click(await offer('알림 받지 않기'));
  expect(await offer('열면 알려 주세요')).toBeVisible();
  expect(keptOpenings()).toEqual({});
});

it('stays on after a reload', async () => {
  keepOpening(clinicId, { status: 'push', until: morning + 3_600_000 });
  show(closed(tomorrow), 'en');
  expect(await screen.findByText('We will tell you when it opens, even with the screen off.')).toBeVisible();
});

it.each([
  ['opens after the alert would expire', closed('2026-11-23T09:00:00+09:00')],
  ['is open', clinicBoard(clinicId, { status: 'open' })],
])('offers nothing where a clinic %s', (_, board) => {
  const { container } = show(board);
  expect(container).toBeEmptyDOMElement();
});

it('keeps the alert while the clinic is closed and removes it once the clinic opens', () => {
  keepOpening(clinicId, { status: 'push', until: morning + 3_600_000 });
  const { rerender } = render(<OpeningAlarm scene={sceneAfter(1, { boards: [closed(tomorrow)] })} />);
  expect(keptOpenings()).toHaveProperty(clinicId);
  const opened = clinicBoard(clinicId, { status: 'open' });
  const kept = sceneAfter(1, { boards: [opened], link: 'offline' });
  rerender(<OpeningAlarm scene={kept} />);
  expect(keptOpenings()).toHaveProperty(clinicId);
  rerender(<OpeningAlarm scene={sceneAfter(1, { boards: [opened] })} />);
  expect(keptOpenings()).toEqual({});
});

it('expires even if the clinic stays closed', () => {
  keepOpening(clinicId, { status: 'sound', until: morning });
  render(<OpeningAlarm scene={sceneAfter(1, { boards: [closed(tomorrow)] })} />);
  expect(keptOpenings()).toEqual({});
});
