import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { first, second } from './LaneTag.examples.js';

it('gives neighbouring lanes different shapes', () => {
  render(first);
  render(second);
  expect(screen.getByText('A')).toHaveAttribute('data-shape', 'square');
  expect(screen.getByText('B')).toHaveAttribute('data-shape', 'ring');
});
