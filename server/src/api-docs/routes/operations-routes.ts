import type { Routes } from '../route.js';
import { shapeOf, text } from '../schema.js';

/** What operations ask. */
export const operationsRoutes: Routes = {
  'GET /healthz': { summary: 'Whether the process lives', who: 'anyone', answer: 'Alive' },
  'GET /readyz': {
    summary: 'Whether it can serve taps: Redis reachable, every log read; 503 while not',
    who: 'anyone',
    answer: shapeOf('ready, redis, the clinics it is behind with, and a warning'),
  },
  'GET /metrics': {
    summary: 'Figures for Prometheus',
    who: 'anyone',
    answer: text,
    types: ['text/plain'],
  },
};
