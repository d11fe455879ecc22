import type { Refusal } from '../refusal.js';

/** Socket.IO sends `data` to the client whose connection is rejected. */
export const connectError = ({ rejection }: Refusal): Error =>
  Object.assign(new Error(rejection.message), { data: rejection });
