import 'reflect-metadata';
import { afterEach, expect } from 'vitest';
import './checked-fetch.js';
import { takeProblems } from './contract-problems.js';

// Vitest keeps what a test prints through the console and shows it if the test fails (`silent` in vitest.config.ts);
// the server under test writes its log past the console.
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  let isPrinting = false;
  stream.write = (text) => {
    // With `--disableConsoleIntercept` the console itself writes here.
    if (isPrinting) return write(text);
    isPrinting = true;
    console.log(String(text).trimEnd());
    isPrinting = false;
    return true;
  };
}

afterEach(() => expect(takeProblems(), 'unlike the description of the API').toEqual([]));
