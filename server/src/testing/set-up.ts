import 'reflect-metadata';
import { Logger } from '@nestjs/common';

// Faults are provoked on purpose here; their reports would bury the tests' own.
if (!process.env.SERVER_LOG) Logger.overrideLogger(false);
