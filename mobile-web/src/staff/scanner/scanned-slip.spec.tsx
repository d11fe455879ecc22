import type { BoothChoices } from '@hannun/shared/booths';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { arrival, dayOpened, deskAfter, pcrLane } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const rapidLane = { ...pcrLane, lane: 'rapid', code: 'B', booths: ['4'] };
const desk = deskAfter([{ ...arrival(2), lane: 'rapid' }], dayOpened.at, {
  ...dayOpened,
  lanes: [pcrLane, rapidLane],
});
const since = dayOpened.at;

/** A scanner types faster than anybody. */
function scan(text: string): void {
  const keystrokes = [...text, 'Enter'].map(
    (key) => new KeyboardEvent('keydown', { key, code: key, bubbles: true }),
  );
  act(() => {
    for (const keystroke of keystrokes) document.body.dispatchEvent(keystroke);
  });
}

it.each<[string, BoothChoices]>([
  ['was never asked about', { pcr: { booth: '1', since } }],
  ['no longer has the booth that was chosen', { pcr: { booth: '1', since }, rapid: { booth: '9', since } }],
])('shows the ticket of a slip whose lane %s', async (_, boothChoices) => {
  render(inLanguage('ko', deskElement({ desk, view: { boothChoices } })));
  scan('B002');
  expect(await screen.findByRole('dialog', { name: 'B002' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '닫기' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
