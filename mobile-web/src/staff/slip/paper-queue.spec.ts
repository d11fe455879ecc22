import { slipPaper } from '@hannun/shared/slip';
import { expect, it } from 'vitest';
import { advancePaperQueue, emptyPaperQueue, type PaperJob } from './paper-queue.js';

const job = (ticket: string): PaperJob => ({
  width: 80,
  paper: slipPaper({
    clinic: { ko: '진료소', en: 'Clinic' },
    lane: { code: 'A', name: { ko: 'PCR', en: 'PCR' } },
    ticket,
    party: 1,
    ahead: 0,
    checkedInAt: '2026-11-26T08:24:00.000Z',
    timeZone: 'Asia/Seoul',
    booths: [],
    telephone: null,
    url: null,
  }),
});
const [first, second] = [job('A001'), job('A002')];

it('leaves a slip in the page until the browser is done, and then takes the next', () => {
  const one = advancePaperQueue(emptyPaperQueue, { step: 'add', job: first });
  expect(one).toEqual({ inPage: first, isPrinting: true, waiting: [] });
  const two = advancePaperQueue(one, { step: 'add', job: second });
  expect(two).toEqual({ inPage: first, isPrinting: true, waiting: [second] });
  const three = advancePaperQueue(two, { step: 'printed', job: first });
  expect(three).toEqual({ inPage: second, isPrinting: true, waiting: [] });
  expect(advancePaperQueue(three, { step: 'printed', job: first })).toBe(three);
  expect(advancePaperQueue(three, { step: 'printed', job: second })).toEqual({
    inPage: second,
    isPrinting: false,
    waiting: [],
  });
});
