import { findAnswerProblem } from '../api-docs/testing/answer-problems.js';
import { noteProblem } from './contract-problems.js';

const plainFetch = globalThis.fetch;

/** Every answer a test fetches is checked, without a word in the test. */
globalThis.fetch = async (input, init) => {
  const response = await plainFetch(input, init);
  const { url, status, headers } = response;
  const contentType = headers.get('content-type');
  const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
  // A stream never ends, and a test may want to read a large file slowly.
  const text = contentType?.startsWith('application/json') ? await response.clone().text() : '';
  const sent = typeof init?.body === 'string' ? init.body : null;
  noteProblem(findAnswerProblem({ method, url, status, header: (name) => headers.get(name), text, sent }));
  return response;
};
