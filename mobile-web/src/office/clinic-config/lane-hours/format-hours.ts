import type { TimeRange } from '@hannun/shared/contract';
import type { Translate } from '../../translation.js';

/** `09:00~18:00`, or with a dash in English. */
export const formatHours = (t: Translate, { from, until }: TimeRange): string =>
  t('laneHours.range', { from, until });
