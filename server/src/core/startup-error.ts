/** A start failure whose one-line message tells the operator what is wrong and what to do. */
export class StartupError extends Error {}
