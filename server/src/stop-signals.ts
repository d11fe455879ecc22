let close: () => Promise<void> = async () => undefined;
let isStopping = false;

/**
 * Ends the process orderly, with code 0, when it is told to, from now on. Until `closeBy` says how, nobody is
 * served and nothing is half done that a sudden end would harm.
 */
export function endWhenTold(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end());
}

/** What has to be done before the end. */
export function closeBy(closing: () => Promise<void>): void {
  close = closing;
}

/** Whether the end was asked for. */
export const isToldToEnd = (): boolean => isStopping;

async function end(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await close();
  process.exit(0);
}
