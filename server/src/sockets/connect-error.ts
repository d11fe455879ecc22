import type { Refusal } from '../refusal.js';

/** A refusal as the error that a socket, not let in, is told. */
export const connectError = ({ rejection }: Refusal): Error =>
  Object.assign(new Error(rejection.message), { data: rejection });
