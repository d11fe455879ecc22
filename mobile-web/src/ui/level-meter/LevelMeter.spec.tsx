import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { packed, relaxed } from './LevelMeter.examples.js';

const filled = (container: HTMLElement) => container.querySelectorAll('.level-meter__filled').length;

it('fills one of four figures when relaxed and all when packed', () => {
  expect(filled(render(relaxed).container)).toBe(1);
  expect(filled(render(packed).container)).toBe(4);
});

it('shows the level as text', () => {
  render(packed);
  expect(screen.getByText('Very busy')).toBeVisible();
});
