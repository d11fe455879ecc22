import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { packed, relaxed } from './LevelMeter.examples.js';

const filled = (container: HTMLElement) => container.querySelectorAll('.level-meter__filled').length;

it('fills one person of four when it is quiet and all when it is packed', () => {
  expect(filled(render(relaxed).container)).toBe(1);
  expect(filled(render(packed).container)).toBe(4);
});

it('carries the word for those who do not see the people', () => {
  render(packed);
  expect(screen.getByText('Very busy')).toBeVisible();
});
