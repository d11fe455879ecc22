import type { LaneBoard, WaitRange } from '../contract/board.js';
import { roundOutwards } from './display-rounding.js';

const minuteSeconds = 60;

/** What a newcomer to the line of the morning waits after the opening; `null`: nobody waits, or no opening is known. */
export function waitFromOpening(
  { intake, tickets }: Pick<LaneBoard, 'intake' | 'tickets'>,
  forecast: WaitRange | null,
): WaitRange | null {
  if (intake !== 'not-yet' || tickets === 0 || forecast?.notBefore === undefined) return null;
  const { low, likely, high, notBefore } = forecast;
  const range = { low: low - notBefore, high: high - notBefore };
  return { likely: likely - notBefore, ...roundOutwards(range, minuteSeconds) };
}
