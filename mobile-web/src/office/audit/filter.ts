import { instantIn } from '../parts/instant.js';

/** Empty fields do not filter. `from` and `to` are values of a `datetime-local` field. */
export type Filter = { who: string; what: string; clinicId: string; from: string; to: string };

export const noFilter: Filter = { who: '', what: '', clinicId: '', from: '', to: '' };

/** As the API takes it, with times read in the given time zone. */
export function queryOf({ from, to, ...texts }: Filter, timeZone: string): [string, string][] {
  const moments = { from: momentOf(from, timeZone), to: momentOf(to, timeZone) };
  return Object.entries({ ...texts, ...moments }).filter(([, value]) => value !== '');
}

function momentOf(local: string, timeZone: string): string {
  const [day = '', clock = ''] = local.split('T');
  return local === '' ? '' : new Date(instantIn(timeZone, day, clock)).toISOString();
}
