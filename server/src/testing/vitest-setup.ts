import 'reflect-metadata';
import { Logger } from '@nestjs/common';

// Tests cause errors on purpose; their logs would hide real failures.
if (!process.env.SERVER_LOG) Logger.overrideLogger(false);
