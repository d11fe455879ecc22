import type { ErrorCode, Mismatch, Refused, Rejection } from '@hannun/shared';

/** A refusal on its way to the one filter of its door, which answers it as the contract says. */
export class Refusal extends Error {
  readonly rejection: Rejection;
  /** When it makes sense to ask again (seconds), where that is known. */
  retryAfterSeconds: number | null = null;

  /** `status`: the HTTP status where another than the code's own fits. */
  constructor(
    code: ErrorCode,
    message: string,
    details?: readonly string[],
    readonly status: number = statusOf[code],
  ) {
    super(message);
    this.rejection = details ? { code, message, details } : { code, message };
  }

  /** The refusal as an ack. */
  get ack(): Refused {
    return { ok: false, error: this.rejection };
  }
}

/** The store does not answer or takes no writes, so nobody knows yet whether the command counts. */
export const unavailable = (): Refusal =>
  new Refusal(
    'unavailable',
    'The server cannot read or save anything just now. Send the same again in a moment; a command under the same id.',
  );

/** The clinic is set up, and this server has not read its log yet. */
export const unread = (): Refusal =>
  new Refusal(
    'unavailable',
    'This server has not read the clinic’s line yet. Ask again in two seconds; whoever watches is sent it as soon as it is there.',
  );

/** A fault of the server's own; what it was stands in its log. */
export const internal = (): Refusal =>
  new Refusal('internal', 'The server failed at this. Try again, and tell the district office if it stays.');

/** More came at once than anybody honest sends. */
export const rateLimited = (): Refusal =>
  new Refusal('rate-limited', 'Too much came from here at once. Wait a second, then send it again.');

/** As many as one may have are there already; one is free again in about so many seconds. */
export function tooMany(message: string, retryAfterSeconds: number): Refusal {
  return Object.assign(new Refusal('rate-limited', message), { retryAfterSeconds });
}

/** No clinic of that id in this district. */
export const unknownClinic = (clinicId: string): Refusal =>
  new Refusal('unknown-clinic', `This district has no clinic "${clinicId}". Choose one from the list.`);

/** A page and a server of different builds would misunderstand each other. */
export const outdated = (mismatch: Mismatch): Refusal => new Refusal(mismatch, outdatedWords[mismatch]);

const outdatedWords: Record<Mismatch, string> = {
  'client-too-old':
    'This page is older than the server can serve. Reload it; what was tapped is kept and sent after that.',
  'server-too-old':
    'This server is older than the page. Keep what was tapped and try again: it will be replaced shortly.',
};

/** The HTTP status that fits each error code. */
export const statusOf: Record<ErrorCode, number> = {
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
  'changed-meanwhile': 412,
  'rate-limited': 429,
  'client-too-old': 426,
  'server-too-old': 501,
  internal: 500,
  unavailable: 503,
};
