let shutdownHandler: () => Promise<void> = async () => undefined;
let hasSignal = false;

/** Exits with code 0 on SIGTERM or SIGINT. Until a shutdown handler is set there is nothing to finish. */
export function exitOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void shutDown());
}

export function setShutdownHandler(handler: () => Promise<void>): void {
  shutdownHandler = handler;
}

export const isShuttingDown = (): boolean => hasSignal;

async function shutDown(): Promise<void> {
  if (hasSignal) return;
  hasSignal = true;
  await shutdownHandler();
  process.exit(0);
}
