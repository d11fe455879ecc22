import type { ErrorCode, ProtocolMismatch, Rejected, Rejection } from '@hannun/shared/contract';

/** An expected failure; the exception filters turn it into the contract's error. */
export class DomainError extends Error {
  readonly rejection: Rejection;
  /** When a retry makes sense (seconds), if known. */
  retryAfterSeconds: number | null = null;

  /** `status`: only where it differs from the code's usual HTTP status. */
  constructor(
    code: ErrorCode,
    message: string,
    details?: readonly string[],
    readonly status: number = httpStatusByCode[code],
  ) {
    super(message);
    this.rejection = details ? { code, message, details } : { code, message };
  }

  get ack(): Rejected {
    return { ok: false, error: this.rejection };
  }
}

/** The store did not answer, so it is unknown whether the command was saved. */
export const unavailableError = (): DomainError =>
  new DomainError(
    'unavailable',
    'The server is temporarily unavailable. Try again in a moment; send a command again with the same id.',
  );

export const clinicNotLoadedError = (): DomainError =>
  new DomainError(
    'unavailable',
    'This server has not loaded the clinic yet. Try again in two seconds; viewers get the board as soon as it is loaded.',
  );

/** The cause is in the server's log only. */
export const internalError = (): DomainError =>
  new DomainError(
    'internal',
    'Something went wrong on the server. Try again, and tell the district office if it keeps happening.',
  );

export const rateLimitedError = (): DomainError =>
  new DomainError('rate-limited', 'Too many requests from here. Wait a second, then try again.');

export function quotaExceededError(message: string, retryAfterSeconds: number): DomainError {
  return Object.assign(new DomainError('rate-limited', message), { retryAfterSeconds });
}

export const unknownClinicError = (clinicId: string): DomainError =>
  new DomainError('unknown-clinic', `This district has no clinic "${clinicId}". Choose one from the list.`);

export const unknownLaneError = (lane: string): DomainError =>
  new DomainError('unknown-lane', `This clinic has no lane "${lane}". Choose one of its lanes.`);

export const protocolMismatchError = (mismatch: ProtocolMismatch): DomainError =>
  new DomainError(mismatch, protocolMismatchMessages[mismatch]);

const protocolMismatchMessages: Record<ProtocolMismatch, string> = {
  'client-too-old': 'This page is out of date. Reload it; your taps are saved and will be sent afterwards.',
  'server-too-old':
    'This server is older than the page and will be updated shortly. Your taps are saved; try again later.',
};

export const nothingFoundMessage =
  'Nothing was found at this address. See the API documentation at /api/docs.';

export const httpStatusByCode: Record<ErrorCode, number> = {
  invalid: 400,
  'guessable-password': 400,
  unauthenticated: 401,
  forbidden: 403,
  'sign-in-again': 403,
  'unknown-clinic': 404,
  'unknown-lane': 404,
  'unknown-ticket': 404,
  conflict: 409,
  'intake-closed': 409,
  'clinic-closed': 409,
  'nobody-waiting': 409,
  'already-done': 409,
  'nothing-to-undo': 409,
  'too-old': 409,
  'out-of-sequence': 409,
  'lane-in-use': 409,
  'letter-given': 409,
  'changed-meanwhile': 412,
  'rate-limited': 429,
  'client-too-old': 426,
  'server-too-old': 501,
  internal: 500,
  unavailable: 503,
};
