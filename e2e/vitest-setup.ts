import { afterEach, expect } from 'vitest';
import { takeAnswerProblems } from '../server/src/testing/checked-fetch.js';
import { answersRead } from './harness/checked-answers.js';

afterEach(async () => {
  await answersRead();
  expect(takeAnswerProblems(), 'answers unlike the API’s description').toEqual([]);
});
