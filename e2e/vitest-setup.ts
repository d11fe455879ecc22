import { afterEach, expect } from 'vitest';
import '../server/src/testing/checked-fetch.js';
import { takeProblems } from '../server/src/testing/contract-problems.js';
import { answersRead } from './harness/checked-answers.js';

afterEach(async () => {
  await answersRead();
  expect(takeProblems(), 'unlike the description of the API').toEqual([]);
});
