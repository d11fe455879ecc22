import { instantInZone } from '@hannun/shared/date-time';

/** Empty fields do not filter. `from` and `to` are values of a `datetime-local` field. */
export type AuditQuery = { who: string; what: string; clinicId: string; from: string; to: string };

export const emptyQuery: AuditQuery = { who: '', what: '', clinicId: '', from: '', to: '' };

/** As the API takes it, with times read in the given time zone. */
export function toSearchParams({ from, to, ...texts }: AuditQuery, timeZone: string): [string, string][] {
  const instants = { from: toInstant(from, timeZone), to: toInstant(to, timeZone) };
  return Object.entries({ ...texts, ...instants }).filter(([, value]) => value !== '');
}

function toInstant(local: string, timeZone: string): string {
  const [day = '', clock = ''] = local.split('T');
  return local === '' ? '' : new Date(instantInZone(timeZone, day, clock)).toISOString();
}
