import { Liveness, Readiness, ReadinessQuery, text } from '@hannun/shared/contract/schemas';
import { json, type Routes } from './route.js';

export const operationsRoutes = {
  'GET /healthz': { summary: 'Liveness of the process', answers: { 200: json(Liveness) } },
  'GET /readyz': {
    summary:
      'Readiness for taps: Redis accepts and persists writes and every log is read; otherwise 503 with a reason',
    query: ReadinessQuery,
    answers: { 200: json(Readiness), 503: json(Readiness) },
    errors: ['invalid'],
  },
  'GET /metrics': { summary: 'Prometheus metrics', answers: { 200: { 'text/plain': text } } },
} satisfies Routes;
