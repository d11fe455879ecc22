import { FreshDot } from '../../components/fresh-dot/FreshDot.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { District } from '../district/use-district.js';

/** A device not heard for this long is silent (milliseconds); each tells of itself every few seconds. */
const silence = 60_000;

type LastContactProps = { heardAt: string | null; when: District['when'] };

/** Live is told as "just now", anything older by the clock (DESIGN.md §1). */
export function LastContact({ heardAt, when }: LastContactProps) {
  const { say } = useSpeech();
  if (heardAt === null) return <FreshDot state="stale">{say('neverHeard')}</FreshDot>;
  if (Date.now() - Date.parse(heardAt) < silence) return <FreshDot state="live">{say('justNow')}</FreshDot>;
  return <FreshDot state="stale">{say('silentSince', { time: when(heardAt) })}</FreshDot>;
}
