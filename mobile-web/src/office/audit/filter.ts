import { instantIn } from '../parts/instant.js';

/** What of the trail is shown; empty: everything. Moments are what a `datetime-local` field holds. */
export type Filter = { who: string; what: string; clinicId: string; from: string; to: string };

export const noFilter: Filter = { who: '', what: '', clinicId: '', from: '', to: '' };

/** The filter as the server takes it, its moments read by the clock of a zone. */
export function queryOf({ from, to, ...texts }: Filter, timeZone: string): [string, string][] {
  const moments = { from: momentOf(from, timeZone), to: momentOf(to, timeZone) };
  return Object.entries({ ...texts, ...moments }).filter(([, value]) => value !== '');
}

function momentOf(local: string, timeZone: string): string {
  const [day = '', clock = ''] = local.split('T');
  return local === '' ? '' : new Date(instantIn(timeZone, day, clock)).toISOString();
}
