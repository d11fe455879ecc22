/** Why the server does not start, as one line for whoever starts it: what is wrong and what to do. */
export class CannotStart extends Error {}
