import type { RouteDocs } from '../route-doc.js';
import { describedShape, text } from '../schema.js';

export const operationsRoutes: RouteDocs = {
  'GET /healthz': { summary: 'Liveness of the process', caller: 'anyone', response: 'Alive' },
  'GET /readyz': {
    summary:
      'Readiness for taps: Redis accepts and persists writes and every log is read; otherwise 503 with a reason',
    query: {
      'for?': '`viewers`: readiness for viewers, even while the store accepts no taps',
    },
    caller: 'anyone',
    response: describedShape(
      'ready, redis, the clinics whose logs are behind, a reason with its message, and a warning',
    ),
  },
  'GET /metrics': {
    summary: 'Prometheus metrics',
    caller: 'anyone',
    response: text,
    contentTypes: ['text/plain'],
  },
};
