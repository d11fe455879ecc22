import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { large, noSignal } from './Icon.examples.js';

it('grows with the text around it and is hidden from screen readers', () => {
  expect(renderToStaticMarkup(large)).toMatch(
    /^<svg class="icon" width="2em" height="2em".* aria-hidden="true">/,
  );
});

it('keeps the masks of two icons on one page apart', () => {
  const ids = renderToStaticMarkup(['first', 'second'].map((key) => <b key={key}>{noSignal}</b>));
  const [first, second] = [...ids.matchAll(/mask id="([^"]+)"/g)].map(([, id]) => id);
  expect(first).not.toBe(second);
});
