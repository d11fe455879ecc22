import type { OfficeActor } from './office.js';

/** Who did something: a person of the office, a device, a resident with a slip, the server, or nobody signed in. */
export type AuditWho =
  | OfficeActor
  | { kind: 'device'; id: string; name: string }
  | { kind: 'resident' }
  | { kind: 'server' }
  | { kind: 'unknown' };

/** One thing that was done or refused. It never holds a secret, nor anything about a resident. */
export type AuditRecord = {
  id: string;
  /** ISO-8601. */
  at: string;
  who: AuditWho;
  /** A command's type (`check-in`), or a call of the office below `/admin` (`DELETE devices/:id`). */
  what: string;
  clinicId: string | null;
  outcome: 'done' | 'refused';
  /** What it was done to, and the plain values that were set. */
  details: Readonly<Record<string, string>>;
};

/** `GET /api/v1/admin/audit`, newest first; `next` is the `after` of the page behind this one. */
export type AuditPage = { records: readonly AuditRecord[]; next: string | null };
