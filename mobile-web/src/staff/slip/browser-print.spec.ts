import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { printPaper, sheetOutlivesPrint } from './browser-print.js';

const desktop = { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0', maxTouchPoints: 10 };
const mac = { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0', maxTouchPoints: 0 };
const ipad = { ...mac, maxTouchPoints: 5 };
const android = { userAgent: 'Mozilla/5.0 (Linux; Android 14; SM-X200) Chrome/140.0', maxTouchPoints: 5 };

const paper = document.createElement('div');
const isMarked = () => document.documentElement.dataset.paper === 'printing';
const print = vi.fn();

beforeEach(() => vi.stubGlobal('print', print));
afterEach(() => {
  vi.unstubAllGlobals();
  print.mockReset();
});

it('knows the browsers whose print sheet outlives the call', () => {
  expect([desktop, mac, ipad, android].map(sheetOutlivesPrint)).toEqual([false, false, true, true]);
});

it.each([ipad, android])(
  'keeps the paper on $userAgent until somebody touches the page again',
  async (browser) => {
    print.mockImplementation(() => {
      expect(isMarked()).toBe(true);
      dispatchEvent(new Event('beforeprint'));
      dispatchEvent(new Event('afterprint'));
    });
    const printed = vi.fn();
    const printing = printPaper(paper, browser).then(printed);
    await Promise.resolve();
    expect(isMarked()).toBe(true);
    expect(printed).not.toHaveBeenCalled();
    dispatchEvent(new Event('pointerdown'));
    await printing;
    expect(isMarked()).toBe(false);
  },
);

it('takes the paper away on a desktop after `afterprint`, even where the call returns early', async () => {
  print.mockImplementation(() => dispatchEvent(new Event('beforeprint')));
  const printing = printPaper(paper, desktop);
  await Promise.resolve();
  expect(isMarked()).toBe(true);
  dispatchEvent(new Event('afterprint'));
  await printing;
  expect(isMarked()).toBe(false);
});

it('does not wait for a browser that ignores the call', async () => {
  await printPaper(paper, desktop);
  expect(isMarked()).toBe(false);
});
