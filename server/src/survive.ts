import { Logger } from '@nestjs/common';

/**
 * Keeps one request's fault from ending the process for everybody: it is reported, and the others are
 * served on. Nothing a request could leave half done lives in memory: what counts stands in the log.
 */
export function surviveFaults(): void {
  const report = new Logger('Fault');
  process.on('uncaughtException', (error) => report.error(error.stack ?? error));
  process.on('unhandledRejection', (reason) => report.error(reason instanceof Error ? reason.stack : reason));
}
