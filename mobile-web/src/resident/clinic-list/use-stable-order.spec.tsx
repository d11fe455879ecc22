import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { clinicBoard } from '../testing/fixtures.js';
import { readingsOf } from '../testing/render-page.js';
import { useStableOrder } from './use-stable-order.js';

const clinics = readingsOf(clinicBoard('plaza'), clinicBoard('forest'), clinicBoard('station'));
const inOrder = (...ids: string[]) =>
  ids.flatMap((id) => clinics.filter(({ board }) => board.clinicId === id));

const Order = ({ readings }: { readings: readonly ClinicReading[] }) => (
  <p data-testid="order">
    {useStableOrder(readings)
      .map(({ board }) => board.clinicId)
      .join(' ')}
  </p>
);
const order = () => screen.getByTestId('order').textContent;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('keeps the order while touched and for five seconds after', () => {
  const { rerender } = render(<Order readings={inOrder('plaza', 'forest')} />);
  fireEvent.pointerDown(window);
  rerender(<Order readings={inOrder('forest', 'plaza', 'station')} />);
  expect(order()).toBe('plaza forest station');
  fireEvent.pointerUp(window);
  act(() => vi.advanceTimersByTime(4_999));
  expect(order()).toBe('plaza forest station');
  act(() => vi.advanceTimersByTime(1));
  expect(order()).toBe('forest plaza station');
});
