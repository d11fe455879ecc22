import { formatPast } from '@hannun/shared/i18n';
import type { Translation } from '../language/translation.js';
import { timeZone } from '../time/format-time.js';

/** When a clinic was last heard, with its day unless that is today. */
export const formatSeen = (
  seenAt: string,
  now: number,
  { language, t }: Pick<Translation, 'language' | 't'>,
): string => formatPast(seenAt, { timeZone, now, language, t });
