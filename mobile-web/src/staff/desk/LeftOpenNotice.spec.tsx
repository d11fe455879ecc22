import { addDays } from '@hannun/shared/date-time';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk } from '../testing/desk-fixtures.js';

const unfinished = ['A004', 'A007', 'A008', 'A009', 'A011', 'B001', 'B002'];
const lastNight = addDays(busyDesk.day, -1);
const morningDesk = (
  language: 'ko' | 'en',
  tickets: readonly string[] = unfinished,
  unfinishedOn = lastNight,
) => inLanguage(language, deskElement({ desk: { ...busyDesk, unfinished: tickets, unfinishedOn } }));

beforeEach(() => localStorage.clear());

it('tells staff which numbers the night left open, in their language', () => {
  const { unmount } = render(morningDesk('ko'));
  expect(screen.getByText('어젯밤 끝나지 않은 번호 7개: A004, A007, A008, A009, A011, B001 …')).toBeVisible();
  unmount();
  render(morningDesk('en', ['A004', 'A007']));
  expect(screen.getByText('Numbers left open last night (2): A004, A007')).toBeVisible();
});

it('names the day when it was not last night', () => {
  const { unmount } = render(morningDesk('ko', ['A004'], '2026-11-21'));
  expect(screen.getByText('11월 21일 (토)에 끝나지 않은 번호 1개: A004')).toBeVisible();
  unmount();
  render(morningDesk('en', ['A004'], '2026-11-21'));
  expect(screen.getByText('Numbers left open on Sat, November 21 (1): A004')).toBeVisible();
});

it('lists them by number, however the night ended them', () => {
  render(morningDesk('ko', ['B002', 'A1000', 'A054', 'A999', 'A055', 'A053']));
  expect(screen.getByText(/A053, A054, A055, A999, A1000, B002/)).toBeVisible();
});

it('stays read until another night leaves some, and says nothing when nothing was left', async () => {
  const first = render(morningDesk('ko'));
  await userEvent.click(screen.getByRole('button', { name: '확인했습니다' }));
  expect(screen.queryByText(/어젯밤/)).toBeNull();
  first.unmount();
  const later = render(morningDesk('ko'));
  expect(screen.queryByText(/어젯밤/)).toBeNull();
  later.unmount();
  const next = render(morningDesk('ko', ['A001'], '2026-11-21'));
  expect(screen.getByText(/11월 21일/)).toBeVisible();
  next.unmount();
  localStorage.clear();
  render(inLanguage('ko', deskElement({ desk: busyDesk })));
  expect(screen.queryByText(/어젯밤/)).toBeNull();
});
