import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { inLanguage } from '../testing/desk-element.js';
import { Bands } from './Bands.js';

/** Knows by itself when it has nothing more to say, as every band does. */
function Band({ text }: { text: string }) {
  const [isRead, setIsRead] = useState(false);
  return isRead ? null : (
    <p>
      {text}
      <button type="button" onClick={() => setIsRead(true)}>{`read ${text}`}</button>
    </p>
  );
}

const more = () => screen.queryByRole('button', { name: /^\+/ })?.textContent;

it('says how many bands stand behind the first, and opens and folds them', async () => {
  render(
    inLanguage(
      'ko',
      <Bands>
        <Band text="first" />
        {null}
        <Band text="second" />
        <Band text="third" />
      </Bands>,
    ),
  );
  expect(more()).toBe('+2더 보기');
  await userEvent.click(screen.getByRole('button', { name: 'read first' }));
  await act(() => Promise.resolve());
  expect(more()).toBe('+1더 보기');
  await userEvent.click(screen.getByRole('button', { name: /^\+1/ }));
  const fold = screen.getByRole('button', { name: '접기' });
  expect(fold).toHaveAttribute('aria-expanded', 'true');
  await userEvent.click(screen.getByRole('button', { name: 'read second' }));
  await act(() => Promise.resolve());
  expect(fold).not.toBeInTheDocument();
});

it('folds again when a band arrives or a key elsewhere is pressed', async () => {
  const desk = (...texts: string[]) =>
    inLanguage(
      'ko',
      <>
        <Bands>
          {texts.map((text) => (
            <Band key={text} text={text} />
          ))}
        </Bands>
        <button type="button">call</button>
      </>,
    );
  const { rerender } = render(desk('first', 'second'));
  const unfold = () => userEvent.click(screen.getByRole('button', { name: /^\+/ }));
  await unfold();
  expect(more()).toBeUndefined();
  rerender(desk('first', 'second', 'third'));
  await act(() => Promise.resolve());
  expect(more()).toBe('+2더 보기');
  await unfold();
  await userEvent.click(screen.getByRole('button', { name: 'call' }));
  expect(more()).toBe('+2더 보기');
});
