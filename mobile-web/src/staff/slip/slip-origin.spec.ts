import { beforeEach, expect, it } from 'vitest';
import { slipOrigin, storeSlipOrigin } from './slip-origin.js';

beforeEach(() => localStorage.clear());

it('uses the configured public URL, and otherwise the page’s own server', () => {
  expect(slipOrigin()).toBe(location.origin);
  storeSlipOrigin('https://line.example.org');
  expect(slipOrigin()).toBe('https://line.example.org');
  storeSlipOrigin(null);
  expect(slipOrigin()).toBe(location.origin);
});
