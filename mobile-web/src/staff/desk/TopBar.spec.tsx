import type { Desk } from '@hannun/shared/contract';
import { render, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk, closedDesk, earlyDesk, lanePausedDesk, pausedDesk } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

it.each<[string, Desk, string, string]>([
  ['half an hour before opening', earlyDesk, '접수 전', 'Not open yet'],
  ['after closing', closedDesk, '운영 종료', 'Closed'],
  ['while all lanes are paused', pausedDesk, '잠시 멈춤', 'Paused'],
])('says in the top bar what the tabs say %s', (_, desk, ko, en) => {
  const { unmount } = render(inLanguage('ko', deskElement({ desk })));
  expect(within(screen.getByRole('banner')).getByText(ko)).toBeVisible();
  expect(within(screen.getByRole('navigation')).getAllByText(ko)).toHaveLength(2);
  unmount();
  render(inLanguage('en', deskElement({ desk })));
  expect(within(screen.getByRole('banner')).getByText(en)).toBeVisible();
});

it.each([
  ['open', busyDesk],
  ['with one lane paused', lanePausedDesk],
])('says nothing there of a clinic that is %s', (_, desk) => {
  render(inLanguage('ko', deskElement({ desk })));
  expect(screen.getByRole('banner')).not.toHaveTextContent(/종료|마감|멈춤/);
});
