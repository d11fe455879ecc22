import { formatClosingOn } from '@hannun/shared/date-time';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import type { Translate } from '../language/translation.js';
import { formatDay, formatUpcoming, timeZone } from '../time/format-time.js';

/** A later time at which something ends: tonight's midnight is `24:00`. */
export const formatEnd = (moment: string, nowMs: number, language: ResidentLanguage, t: Translate): string =>
  formatClosingOn(timeZone, formatDay(nowMs), moment) ?? formatUpcoming(moment, nowMs, language, t);
