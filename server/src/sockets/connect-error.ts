import type { DomainError } from '../core/domain-error.js';

/** Socket.IO sends `data` to the client whose connection is rejected. */
export const toConnectError = ({ rejection }: DomainError): Error =>
  Object.assign(new Error(rejection.message), { data: rejection });
