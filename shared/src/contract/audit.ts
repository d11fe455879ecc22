import type { OfficeActor } from './office.js';

export type AuditActor =
  | OfficeActor
  | { kind: 'device'; id: string; name: string }
  | { kind: 'resident' }
  | { kind: 'server' }
  | { kind: 'unknown' };

/** Never holds a secret, nor anything about a resident. */
export type AuditRecord = {
  id: string;
  at: string;
  who: AuditActor;
  what: string;
  clinicId: string | null;
  outcome: 'done' | 'refused';
  details: Readonly<Record<string, string>>;
};

/** `GET /api/v1/admin/audit`, newest first; `next` is the `after` of the following page. */
export type AuditPage = { records: readonly AuditRecord[]; next: string | null };
