import type { BrowserContext, Request } from 'playwright-core';
import { findAnswerProblem } from '../../server/src/api-docs/testing/answer-problems.js';
import { noteProblem } from '../../server/src/testing/contract-problems.js';

const reading = new Set<Promise<void>>();

/** Holds every answer its pages receive against the API's description. */
export const checkAnswers = (context: BrowserContext): unknown =>
  context.on('requestfinished', (request) => {
    const read = checkAnswerTo(request).finally(() => reading.delete(read));
    reading.add(read);
  });

/** Resolves when all answers received whole so far are checked. */
export const answersRead = (): Promise<unknown> => Promise.all(reading);

async function checkAnswerTo(request: Request): Promise<void> {
  // A page that was left or reloaded meanwhile has dropped the body.
  const response = await request.response().catch(() => null);
  const header = (name: string) => response?.headers()[name.toLowerCase()] ?? null;
  if (!response || !header('content-type')?.startsWith('application/json')) return;
  const text = await response.text().catch(() => '');
  if (text === '') return;
  const sent = request.postData();
  const answer = { method: request.method(), url: request.url(), status: response.status(), sent };
  noteProblem(findAnswerProblem({ ...answer, header, text }));
}
