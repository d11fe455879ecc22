import { describeClinic, describeLane, type SayingContext } from '@hannun/shared/saying';
import { useTranslation } from '../language/translation.js';
import { timeZone } from '../time/format-time.js';

/** Puts what may be said into the reader's language. */
export function useSayingWords(nowMs: number) {
  const { t, language } = useTranslation();
  const context: SayingContext = { t, language, timeZone, nowMs };
  return {
    laneWords: (saying: Parameters<typeof describeLane>[0]) => describeLane(saying, context),
    clinicLines: (saying: Parameters<typeof describeClinic>[0]) => describeClinic(saying, context),
  };
}
