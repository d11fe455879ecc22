import { Logger } from '@nestjs/common';

/** Keeps serving after an unexpected error: requests leave no half-done state in memory. */
export function surviveFaults(): void {
  const report = new Logger('Fault');
  process.on('uncaughtException', (error) => report.error(error.stack ?? error));
  process.on('unhandledRejection', (reason) => report.error(reason instanceof Error ? reason.stack : reason));
}
