import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { afterEach, expect } from 'vitest';
import './checked-fetch.js';
import { takeProblems } from './contract-problems.js';

// Tests cause errors on purpose; their logs would hide real failures.
if (!process.env.SERVER_LOG) Logger.overrideLogger(false);

afterEach(() => expect(takeProblems(), 'unlike the description of the API').toEqual([]));
