import type { PauseReason } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';
import { clockTime } from '../time/local-time.js';
import { say } from './say.js';

/** `소독 중 · 15:00부터`, or only the reason while the end is unknown. */
export function pauseWords(language: Language, reason: PauseReason, resumesAt: string | null): string {
  const pause = say[language](`pause.${reason}`);
  return resumesAt ? say[language]('pausedUntil', { pause, time: clockTime(Date.parse(resumesAt)) }) : pause;
}
