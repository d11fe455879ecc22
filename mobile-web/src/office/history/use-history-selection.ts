import { addDays, dayInZone } from '@hannun/shared/date-time';
import { useSearchParams } from 'wouter';

/** One clinic or all (`null`), and a range of days `YYYY-MM-DD`, both included. */
export type HistorySelection = { clinicId: string | null; from: string; to: string };

/** The selection kept in the URL; by default the last 7 days. */
export function useHistorySelection(
  timeZone: string,
): [HistorySelection, (change: Partial<HistorySelection>) => void] {
  const [query, setQuery] = useSearchParams();
  const today = dayInZone(timeZone, Date.now());
  const to = query.get('to') || today;
  const selection = { clinicId: query.get('clinicId'), from: query.get('from') || addDays(to, -6), to };
  const changeSelection = (change: Partial<HistorySelection>) => {
    const { clinicId, from, to: until } = { ...selection, ...change };
    setQuery({ ...(clinicId ? { clinicId } : {}), from, to: until }, { replace: true });
  };
  return [selection, changeSelection];
}
