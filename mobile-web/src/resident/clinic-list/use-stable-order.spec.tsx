import type { Board } from '@hannun/shared/contract';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clinicBoard } from '../testing/fixtures.js';
import { useStableOrder } from './use-stable-order.js';

const plaza = clinicBoard('plaza');
const forest = clinicBoard('forest');
const station = clinicBoard('station');

const Order = ({ boards }: { boards: readonly Board[] }) => (
  <p data-testid="order">
    {useStableOrder(boards)
      .map(({ clinicId }) => clinicId)
      .join(' ')}
  </p>
);
const order = () => screen.getByTestId('order').textContent;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps the order while touched and for five seconds after', () => {
  const { rerender } = render(<Order boards={[plaza, forest]} />);
  fireEvent.pointerDown(window);
  rerender(<Order boards={[forest, plaza, station]} />);
  expect(order()).toBe('plaza forest station');
  fireEvent.pointerUp(window);
  act(() => vi.advanceTimersByTime(4_999));
  expect(order()).toBe('plaza forest station');
  act(() => vi.advanceTimersByTime(1));
  expect(order()).toBe('forest plaza station');
});
