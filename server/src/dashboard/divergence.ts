import type { DayFold } from '@hannun/shared/analytics';

/**
 * When the clinic's log was last found to differ from what servers had read of it today (ISO-8601). `null`
 * once every lane was recounted since: only a recount proves the figures right again.
 */
export function divergedAt({ gaps, state }: Pick<DayFold, 'gaps' | 'state'>): string | null {
  const at = gaps.findLast(({ kind }) => kind === 'restored')?.until;
  if (at === undefined) return null;
  const isCounted = state.lanes.every(({ recounts }) => (recounts.at(-1)?.at ?? '') >= at);
  return isCounted ? null : at;
}
