import type { Desk } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inLanguage } from '../testing/desk-element.js';
import { busyDesk, pausedDesk, restingLaneDesk, rollDesk } from '../testing/desk-fixtures.js';
import { PauseDialog } from './PauseDialog.js';

const press = vi.fn();
beforeEach(() => {
  press.mockClear();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T23:45:00+09:00') });
});
afterEach(() => void vi.useRealTimers());

const type = (time: string) =>
  fireEvent.change(screen.getByLabelText(/시각을 직접 정하기/), { target: { value: time } });
const open = (desk = busyDesk, language: Language = 'ko', [lane] = desk.lanes) =>
  lane &&
  render(
    inLanguage(
      language,
      <PauseDialog {...{ desk, lane, press }} clockOffsetMs={0} close={() => undefined} />,
    ),
  );
const choose = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it.each<[string, Desk, Language, string, object]>([
  ['the lane it shows', busyDesk, 'ko', 'PCR만 멈추기', { lane: 'pcr' }],
  ['the lane it shows', busyDesk, 'en', 'Pause PCR', { lane: 'pcr' }],
  ['the only lane', rollDesk, 'ko', '멈추기', {}],
  ['all of a clinic that rests', pausedDesk, 'ko', '모든 줄 멈추기', {}],
  ['all lanes where the one it shows rests today', restingLaneDesk, 'ko', '모든 줄 멈추기', {}],
])('starts at %s, and says what it pauses', (_, desk, language, name, lane) => {
  open(desk, language);
  choose(language === 'ko' ? '시각 미정' : 'No time yet');
  choose(name);
  expect(press.mock.calls).toEqual([[{ type: 'pause', reason: 'disinfection', ...lane }]]);
});

it('pauses all lanes with one tap more', () => {
  open();
  choose('시각 미정');
  choose('모든 줄');
  choose('모든 줄 멈추기');
  expect(press.mock.calls).toEqual([[{ type: 'pause', reason: 'disinfection' }]]);
});

it('takes a time after midnight for the night’s', () => {
  open();
  type('00:20');
  fireEvent.click(screen.getByRole('button', { name: /멈추기 · 내일.*00:20에 다시 시작/ }));
  expect(press).toHaveBeenCalledWith(expect.objectContaining({ until: '2026-11-23T15:20:00.000Z' }));
});

it('pauses nothing until a time that has passed, and says so', () => {
  open();
  type('23:40');
  expect(screen.getByRole('alert')).toHaveTextContent('지난 시각입니다');
  expect(screen.getByRole('button', { name: 'PCR만 멈추기' })).toBeDisabled();
  choose('시각 미정');
  expect(screen.queryByRole('alert')).toBeNull();
  choose('PCR만 멈추기');
  expect(press.mock.calls[0]?.[0]).not.toHaveProperty('until');
});
