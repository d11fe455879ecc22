import { toDisplayedWait } from '@hannun/shared/forecast';
import { formatWait } from '@hannun/shared/i18n';
import type { Translate } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import type { Slip } from './slip.js';

export function slipDetails({ ahead, forecast, ticket }: Slip, t: Translate): string[] {
  const isNext = !forecast || toDisplayedWait(forecast, ahead).kind === 'none';
  const wait = isNext ? null : formatWait(forecast, ahead, t);
  return [
    ahead > 0 ? t('slipAhead', { count: ahead }) : t('slipFirst'),
    ...(wait ? [t('slipWait', { range: wait })] : []),
    t('slipIssued', { time: formatClockTime(ticket.checkedInAt) }),
  ];
}
