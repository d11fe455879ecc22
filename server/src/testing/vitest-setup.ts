import 'reflect-metadata';
import { afterEach, expect } from 'vitest';
import './checked-fetch.js';
import { takeProblems } from './contract-problems.js';

// Vitest keeps what a test prints through the console and shows it if the test fails (`silent` in vitest.config.ts);
// the server under test writes its log past the console.
for (const stream of [process.stdout, process.stderr])
  stream.write = (text) => {
    console.log(String(text).trimEnd());
    return true;
  };

afterEach(() => expect(takeProblems(), 'unlike the description of the API').toEqual([]));
