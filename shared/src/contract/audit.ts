import { time } from './fields.js';
import { officeActors } from './office.js';
import {
  described,
  exactly,
  listOf,
  named,
  nullable,
  object,
  oneOf,
  recordOf,
  text,
  union,
  type ValueOf,
} from './schema.js';
import { auditOutcomes } from './value-lists.js';

const AuditActor = union(
  ...officeActors,
  object({ kind: exactly('device'), id: text, name: text }),
  object({ kind: exactly('resident') }),
  object({ kind: exactly('server') }),
  object({ kind: exactly('unknown') }),
);
export type AuditActor = ValueOf<typeof AuditActor>;

export const AuditRecord = named(
  'AuditRecord',
  described(
    'Never holds a secret, nor anything about a resident',
    object({
      id: text,
      at: time,
      who: AuditActor,
      what: text,
      clinicId: nullable(text),
      outcome: oneOf(auditOutcomes),
      details: recordOf(text),
    }),
  ),
);
export type AuditRecord = ValueOf<typeof AuditRecord>;

export const AuditPage = named(
  'AuditPage',
  object({
    records: described('Newest first', listOf(AuditRecord)),
    next: described('The `after` of the following page', nullable(text)),
  }),
);
export type AuditPage = ValueOf<typeof AuditPage>;
