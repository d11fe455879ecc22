let close: () => Promise<void> = async () => undefined;
let isStopping = false;

/** Exits with code 0 on SIGTERM or SIGINT. Until a shutdown handler is set there is nothing to finish. */
export function endWhenTold(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());
}

export function closeBy(closing: () => Promise<void>): void {
  close = closing;
}

export const isToldToEnd = (): boolean => isStopping;

async function end(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await close();
  process.exit(0);
}
