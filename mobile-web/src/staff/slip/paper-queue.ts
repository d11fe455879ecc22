import type { SlipPaper } from '@hannun/shared/contract';
import type { PaperWidth } from '../settings/settings.js';

export type PaperJob = { paper: SlipPaper; width: PaperWidth };

/** One slip stands in the page at a time, and goes on standing there until the next one is printed. */
export type PaperQueue = {
  inPage: PaperJob | null;
  isPrinting: boolean;
  waiting: readonly PaperJob[];
};

export const emptyPaperQueue: PaperQueue = { inPage: null, isPrinting: false, waiting: [] };

export type PaperStep = { step: 'add'; job: PaperJob } | { step: 'printed'; job: PaperJob };

/** A slip's turn comes once the browser is done with the one before, else it would print another person's. */
export function advancePaperQueue(queue: PaperQueue, action: PaperStep): PaperQueue {
  if (action.step === 'add') {
    const { job } = action;
    return queue.isPrinting
      ? { ...queue, waiting: [...queue.waiting, job] }
      : { inPage: job, isPrinting: true, waiting: [] };
  }
  if (action.job !== queue.inPage) return queue;
  const [next, ...waiting] = queue.waiting;
  return next ? { inPage: next, isPrinting: true, waiting } : { ...queue, isPrinting: false };
}
