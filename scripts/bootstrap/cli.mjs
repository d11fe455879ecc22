export const logStep = (line) => console.log(`· ${line}`);

/** An error the user can fix: shown as one line, without a stack. */
export class UserError extends Error {}

/** Runs a command's body and sets the exit code: 0 or the number it returns, 1 for an error. */
export async function runCommand(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof UserError ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
