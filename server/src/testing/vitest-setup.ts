import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { afterEach, expect } from 'vitest';
import { takeAnswerProblems } from './checked-fetch.js';

// Tests cause errors on purpose; their logs would hide real failures.
if (!process.env.SERVER_LOG) Logger.overrideLogger(false);

afterEach(() => expect(takeAnswerProblems(), 'answers unlike the API’s description').toEqual([]));
