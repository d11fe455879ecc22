import type { Routes } from '../route.js';
import { shapeOf, text } from '../schema.js';

/** What operations ask. */
export const operationsRoutes: Routes = {
  'GET /healthz': { summary: 'Whether the process lives', who: 'anyone', answer: 'Alive' },
  'GET /readyz': {
    summary:
      'Whether it can serve taps: Redis takes and keeps writes, every log read; 503 with a reason while not',
    query: {
      'for?': '`viewers`: whether it can serve those who only look, whatever keeps taps out of the store',
    },
    who: 'anyone',
    answer: shapeOf('ready, redis, the clinics it is behind with, a reason with its message, and a warning'),
  },
  'GET /metrics': {
    summary: 'Figures for Prometheus',
    who: 'anyone',
    answer: text,
    types: ['text/plain'],
  },
};
