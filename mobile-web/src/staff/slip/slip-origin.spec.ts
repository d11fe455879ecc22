import { beforeEach, expect, it } from 'vitest';
import { keepSlipOrigin, slipOrigin } from './slip-origin.js';

beforeEach(() => localStorage.clear());

it('uses the configured public URL, and otherwise the page’s own server', () => {
  expect(slipOrigin()).toBe(location.origin);
  keepSlipOrigin('https://line.example.org');
  expect(slipOrigin()).toBe('https://line.example.org');
  keepSlipOrigin(null);
  expect(slipOrigin()).toBe(location.origin);
});
