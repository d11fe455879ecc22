import type { DataGap, DayHistory } from '@hannun/shared/contract';
import type { ContactGap } from '../last-seen/contact-gap.js';

/** A shorter gap loses nothing: tablets save their taps and send them later. */
const minReportedGapMs = 60_000;

type ContactRecord = { contactGaps: readonly ContactGap[]; lastSeenAt: string | null; untilMs: number };

/**
 * All gaps of a day in order of time: those in its log, and when no tablet was seen in opening hours. A gap
 * that still lasts ends at `until` (milliseconds).
 */
export function dataGapsOf(
  { hours, gaps }: DayHistory,
  { contactGaps, lastSeenAt, untilMs }: ContactRecord,
): DataGap[] {
  if (!hours) return [...gaps];
  const now = new Date(untilMs).toISOString();
  const ongoing = lastSeenAt === null || lastSeenAt < now ? [{ from: lastSeenAt, until: now }] : [];
  const withoutContact = [...contactGaps, ...ongoing].map((gap) => ({
    from: later(gap.from ?? hours.opensAt, hours.opensAt),
    until: earlier(gap.until, hours.closesAt),
    kind: 'no-contact' as const,
  }));
  return [...gaps, ...withoutContact].filter(isReported).sort((a, b) => a.from.localeCompare(b.from));
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Lost data is reported however short the gap. */
const isReported = ({ from, until, kind }: DataGap): boolean =>
  kind === 'restored' || Date.parse(until) - Date.parse(from) > minReportedGapMs;
