import type { DistrictDirectory, History } from '@hannun/shared';
import { useSearchParams } from 'wouter';
import { type Asked, useAsked } from '../api/use-asked.js';
import { dayIn } from '../parts/moments.js';

/** One clinic or all (`null`), and a range of days `YYYY-MM-DD`, both included. */
export type Chosen = { clinicId: string | null; from: string; to: string };

export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The selection kept in the URL; by default the last 7 days. */
export function useChosen(timeZone: string): [Chosen, (change: Partial<Chosen>) => void] {
  const [query, setQuery] = useSearchParams();
  const today = dayIn(timeZone, Date.now());
  const to = query.get('to') || today;
  const chosen = { clinicId: query.get('clinicId'), from: query.get('from') || dayBefore(to, 6), to };
  const choose = (change: Partial<Chosen>) => {
    const { clinicId, from, to: until } = { ...chosen, ...change };
    setQuery({ ...(clinicId ? { clinicId } : {}), from, to: until }, { replace: true });
  };
  return [chosen, choose];
}

export function useHistory({ clinicId, from, to }: Chosen): [Asked<History>, again: () => void] {
  const of = clinicId ? { clinicId } : {};
  return useAsked<History>(`/admin/history?${new URLSearchParams({ ...of, from, to })}`);
}

export const useFacts = (): [Asked<DistrictDirectory>, again: () => void] =>
  useAsked<DistrictDirectory>('/facts');
