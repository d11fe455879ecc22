import type { PauseReason } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { formatClock } from '../time/local-time.js';
import { t } from './translate.js';

/** `소독 중 · 15:00에 다시 시작`, or only the reason while the end is unknown. */
export function formatPause(language: Language, reason: PauseReason, resumesAt: string | null): string {
  const pause = t[language](`pause.${reason}`);
  return resumesAt ? t[language]('pausedUntil', { pause, time: formatClock(Date.parse(resumesAt)) }) : pause;
}
