import { type ParseArgsConfig, parseArgs } from 'node:util';
import { stopChildrenOnSignal } from './child-processes.ts';
import { UserError } from './cli.ts';

/**
 * Runs a command's body and sets the exit code: 0 or the number it returns, 1 for an error. Until the body calls
 * `release`, a stop signal ends all children and exits with `signalCode`, or the signal's own code.
 */
export async function runCommand(
  body: (release: () => void) => Promise<number> | Promise<void>,
  { signalCode }: { signalCode?: number } = {},
): Promise<void> {
  const release = stopChildrenOnSignal({ code: signalCode });
  try {
    process.exitCode = (await body(release)) ?? 0;
  } catch (error) {
    console.error(error instanceof UserError ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Reads the command line as `parseArgs` does; an error shows the usage. */
export function parseArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
  { allowPositionals = false } = {},
) {
  try {
    return parseArgs({ options, allowPositionals });
  } catch (error) {
    const { message } = error as Error;
    throw new UserError(`${message.replace(/\.?$/, '.')} Usage: ${usage}`);
  }
}

export function parsePositiveNumber(name: string, text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new UserError(`--${name} must be a number above 0, not "${text}".`);
}
