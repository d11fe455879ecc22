/** What of the trail is shown; empty: everything. Moments are what a `datetime-local` field holds. */
export type Filter = { who: string; what: string; clinicId: string; from: string; to: string };

export const noFilter: Filter = { who: '', what: '', clinicId: '', from: '', to: '' };

/** The filter as the server takes it. */
export function queryOf({ from, to, ...texts }: Filter): [string, string][] {
  const moments = { from: momentOf(from), to: momentOf(to) };
  return Object.entries({ ...texts, ...moments }).filter(([, value]) => value !== '');
}

const momentOf = (local: string): string => (local === '' ? '' : new Date(local).toISOString());
