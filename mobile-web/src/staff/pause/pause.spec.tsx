import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { arrival, busyDesk, deskAfter, lanePausedDesk } from '../testing/desk-fixtures.js';

const at = busyDesk.asOf;
const paused = (until: string | null) =>
  deskAfter([arrival(1), arrival(2), { type: 'paused', at, reason: 'disinfection', until }]);
const untilEleven = paused('2026-11-23T02:00:00.000Z');

function renderDesk(desk = untilEleven) {
  const tap = vi.fn((_: Tap) => null);
  const { rerender } = render(inLanguage('ko', deskElement({ desk, tap })));
  return { tap, show: (next: typeof desk) => rerender(inLanguage('ko', deskElement({ desk: next, tap }))) };
}

/** Each press a second after the last: two closer ones count as one. */
let pressedMs = 0;
const call = async () => {
  pressedMs += 1_000;
  const clock = vi.spyOn(performance, 'now').mockReturnValue(pressedMs);
  screen.getByRole('button', { name: /다음 분 호출/ }).click();
  clock.mockRestore();
  await screen.findByRole('button', { name: /다음 분 호출/ });
};
const answer = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
const strip = () => document.querySelector<HTMLElement>('.pause-strip');
const aCall = { type: 'call', lane: 'pcr', booth: '1' };

it('says above the keys that a lane is paused and until when, and ends it', async () => {
  const { tap } = renderDesk();
  const words = within(strip() as HTMLElement);
  expect(words.getByText('소독 중 · 11:00에 다시 시작')).toBeVisible();
  await userEvent.click(words.getByRole('button', { name: /다시 시작/ }));
  expect(tap.mock.calls).toEqual([[{ type: 'resume' }]]);
  cleanup();
  renderDesk(lanePausedDesk);
  expect(strip()).toBeNull();
});

it('asks once in a pause before somebody is called, and again in the next one', async () => {
  const { tap, show } = renderDesk();
  await call();
  expect(tap).not.toHaveBeenCalled();
  expect(await screen.findByRole('dialog', { name: '멈춘 동안에 부를까요?' })).toBeVisible();
  await answer(/멈춘 채로 부르기/);
  await call();
  expect(tap.mock.calls).toEqual([[aCall], [aCall]]);
  show(paused(null));
  await call();
  expect(await screen.findByRole('dialog', { name: '멈춘 동안에 부를까요?' })).toBeVisible();
});

it.each([
  ['with an end', '2026-11-23T02:00:00.000Z'],
  ['without one', null],
])('says what people were told in words that fit after any pause: %s', async (_, until) => {
  renderDesk(paused(until));
  await call();
  expect(await screen.findByRole('dialog')).toHaveTextContent(
    /기다리는 분께 ‘소독 중.*’ 안내가 나가고 있어서/,
  );
});

it('resumes and calls with one answer', async () => {
  const { tap } = renderDesk();
  await call();
  await answer(/다시 시작하고 부르기/);
  expect(tap.mock.calls).toEqual([[{ type: 'resume' }], [aCall]]);
});
