import type { Routes } from '../route.js';
import { shapeOf, text } from '../schema.js';

export const operationsRoutes: Routes = {
  'GET /healthz': { summary: 'Liveness of the process', who: 'anyone', answer: 'Alive' },
  'GET /readyz': {
    summary:
      'Readiness for taps: Redis accepts and persists writes and every log is read; otherwise 503 with a reason',
    query: {
      'for?': '`viewers`: readiness for viewers, even while the store accepts no taps',
    },
    who: 'anyone',
    answer: shapeOf(
      'ready, redis, the clinics whose logs are behind, a reason with its message, and a warning',
    ),
  },
  'GET /metrics': {
    summary: 'Prometheus metrics',
    who: 'anyone',
    answer: text,
    types: ['text/plain'],
  },
};
