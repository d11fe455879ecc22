import { FreshDot } from '../../components/fresh-dot/FreshDot.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import type { District } from '../district/use-district.js';

/** Devices report every few seconds; after this long one counts as silent. */
const silence = 60_000;

type LastContactProps = { heardAt: string | null; when: District['when'] };

/** A live device reads "just now", anything older its time (DESIGN.md §1). */
export function LastContact({ heardAt, when }: LastContactProps) {
  const { say } = useSpeech();
  if (heardAt === null) return <FreshDot state="stale">{say('neverHeard')}</FreshDot>;
  if (Date.now() - Date.parse(heardAt) < silence) return <FreshDot state="live">{say('justNow')}</FreshDot>;
  return <FreshDot state="stale">{say('silentSince', { time: when(heardAt) })}</FreshDot>;
}
