export const logStep = (line: string): void => console.log(`· ${line}`);

/** An error the user can fix: shown as one line, without a stack. */
export class UserError extends Error {}
