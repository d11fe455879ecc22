export const say = (line) => console.log(`· ${line}`);

/** An error the user can fix: shown as one line, without a stack. */
export class Halt extends Error {}

/** Runs a command's body and sets the exit code: 0 or the number it returns, 1 for an error. */
export async function command(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof Halt ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
