/** Tells what is being done, in one short line. @param {string} line */
export const say = (line) => console.log(`· ${line}`);

/** A reason to end that is the user's to mend: shown as its one line, without a stack. */
export class Halt extends Error {}

/**
 * Runs a command's body and turns its end into an exit code: 0 or the number it returns; 1 with one
 * line for a `Halt`, 1 with the stack for anything unexpected.
 * @param {() => Promise<number | void>} body
 */
export async function command(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Halt ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
