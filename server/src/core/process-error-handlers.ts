import { Logger } from '@nestjs/common';

/** Keeps serving after an unexpected error: requests leave no half-done state in memory. */
export function installProcessErrorHandlers(): void {
  const logger = new Logger('ProcessErrorHandlers');
  process.on('uncaughtException', (error) => logger.error(error.stack ?? error));
  process.on('unhandledRejection', (reason) => logger.error(reason instanceof Error ? reason.stack : reason));
}
