import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { packed, relaxed } from './LevelMeter.examples.js';

const filled = (markup: string) => markup.match(/level-meter__filled/g)?.length;

it('fills one of four figures when relaxed and all when packed', () => {
  expect(filled(renderToStaticMarkup(relaxed))).toBe(1);
  expect(filled(renderToStaticMarkup(packed))).toBe(4);
  expect(renderToStaticMarkup(relaxed).match(/<svg/g)).toHaveLength(4);
});

it('shows the level as text and hides the figures from screen readers', () => {
  expect(renderToStaticMarkup(packed)).toMatch(/aria-hidden="true">.*<\/span><span>Very busy<\/span>/);
});
