import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inLanguage } from '../testing/desk-element.js';
import { busyDesk } from '../testing/desk-fixtures.js';
import { PauseDialog } from './PauseDialog.js';

const press = vi.fn();
beforeEach(() => {
  press.mockClear();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T23:45:00+09:00') });
});
afterEach(() => void vi.useRealTimers());

const type = (time: string) =>
  fireEvent.change(screen.getByLabelText(/시각을 직접 정하기/), { target: { value: time } });
const open = () =>
  render(inLanguage('ko', <PauseDialog desk={busyDesk} clockOffsetMs={0} press={press} close={() => {}} />));

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
  expect(screen.getByRole('button', { name: '멈추기' })).toBeDisabled();
  fireEvent.click(screen.getByRole('button', { name: '정하지 않음' }));
  expect(screen.queryByRole('alert')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '멈추기' }));
  expect(press.mock.calls[0]?.[0]).not.toHaveProperty('until');
});
