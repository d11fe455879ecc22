import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { withLanguage } from '../testing/render-page.js';
import { HourChart } from './HourChart.js';

const bars = [
  { hour: 9, minutes: 40, isPast: true, kind: 'usual' },
  { hour: 10, minutes: 30, isPast: false, kind: 'usual' },
  { hour: 12, minutes: 0, isPast: false, kind: 'closed', reason: 'disinfection' },
] as const;

it('shows every bar in a table too', () => {
  render(withLanguage('ko', <HourChart bars={bars} weekday="2026-11-19" />));
  expect(screen.getByText('표로 보기')).toBeVisible();
  const table = screen.getByRole('table', { hidden: true });
  expect(table).toHaveTextContent('시간평소 목요일9시40분10시30분12시소독 중');
});

it('works in English', () => {
  render(withLanguage('en', <HourChart bars={bars} weekday={null} />));
  expect(screen.getByRole('table', { hidden: true })).toHaveTextContent(
    'HourUsually9:0040 min10:0030 min12:00Cleaning break',
  );
});

it('labels every third hour and tells what is past', () => {
  const { container } = render(withLanguage('ko', <HourChart bars={bars} weekday={null} />));
  const labels = [...container.querySelectorAll('.hour-chart__hour')].map(({ textContent }) => textContent);
  expect(labels).toEqual(['9', '', '12']);
  const past = [...container.querySelectorAll<HTMLElement>('.hour-chart li')].map(
    ({ dataset }) => dataset.past,
  );
  expect(past).toEqual(['true', 'false', 'false']);
});
