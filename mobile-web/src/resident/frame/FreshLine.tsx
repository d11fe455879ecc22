import type { ClockReading } from '@hannun/shared/client';
import { FreshDot } from '../../components/fresh-dot/FreshDot.js';
import { useSpeech } from '../language/speech.js';
import { agoWords, clockTime } from '../time/clock-words.js';
import type { Trust } from '../trust/trust.js';

/** 'Live' only while it is true; older data show their clock time and age (DESIGN.md §1). */
export function FreshLine({ trust: { freshness, age }, now }: { trust: Trust; now: ClockReading }) {
  const { say } = useSpeech();
  if (freshness === 'live') return <FreshDot state="live">{say('liveNow')}</FreshDot>;
  if (freshness === 'checking') return <FreshDot state="checking">{say('checking')}</FreshDot>;
  if (age === null) return <FreshDot state={freshness}>{say('neverHeard')}</FreshDot>;
  const time = clockTime(now.wall - age * 1000);
  return <FreshDot state={freshness}>{say('asOfAgo', { time, ago: agoWords(age, say) })}</FreshDot>;
}
