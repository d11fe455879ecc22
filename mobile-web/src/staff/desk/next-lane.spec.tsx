import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { arrival, dayOpened, deskAfter, headsLane, pcrLane } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const deskWithNext = (next?: string) =>
  deskAfter(
    [arrival(1), arrival(2), { type: 'called', at: dayOpened.at, lane: 'pcr', number: 1, booth: '1' }],
    dayOpened.at,
    { ...dayOpened, lanes: [{ ...pcrLane, ...(next && { next }) }, headsLane] },
  );

it('finishes and sends to the usual next lane with one tap', async () => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ desk: deskWithNext('heads'), tap })));
  await userEvent.click(screen.getByRole('button', { name: '마치고 신속항원 줄로' }));
  expect(tap.mock.calls).toEqual([[{ type: 'check-out', ticket: 'A001', then: { lane: 'heads' } }]]);
});

it('says on the call key, and in its question, that the call sends on too', async () => {
  render(inLanguage('ko', deskElement({ desk: deskWithNext('heads') })));
  expect(screen.getByText('A001 마치고 신속항원 줄로 보낸 뒤 부릅니다')).toBeVisible();
});

it('offers no such key where a lane has no usual next one', () => {
  render(inLanguage('ko', deskElement({ desk: deskWithNext() })));
  expect(screen.queryByRole('button', { name: /^마치고/ })).toBeNull();
});
