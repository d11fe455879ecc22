import { useCallback, useReducer } from 'react';
import { advancePaperQueue, emptyPaperQueue, type PaperJob, type PaperQueue } from './paper-queue.js';

/** What this page prints, one slip after the other. */
export function usePaperQueue() {
  const [queue, advance] = useReducer(advancePaperQueue, emptyPaperQueue);
  const add = useCallback((job: PaperJob) => advance({ step: 'add', job }), []);
  const printed = useCallback((job: PaperJob) => advance({ step: 'printed', job }), []);
  return { queue, add, printed } satisfies { queue: PaperQueue; add: unknown; printed: unknown };
}
