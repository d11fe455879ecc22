import { freshnessLimits } from '@hannun/shared/client';
import type { DashboardClinic } from '@hannun/shared/contract';
import { dayMs, minuteMs } from '@hannun/shared/date-time';
import { formatMinutesAgo } from '@hannun/shared/i18n';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';

type TabletCellProps = { clinic: DashboardClinic; nowMs: number; silent: boolean };

export function TabletCell({ clinic: { board, tablets }, nowMs, silent }: TabletCellProps) {
  const { t } = useTranslation();
  const pending = tablets.reduce((sum, tablet) => sum + tablet.pending, 0);
  const ageMs = board.contactAt === null ? null : nowMs - Date.parse(board.contactAt);
  const names = tablets.map(({ label }) => label).join(', ');
  if (ageMs === null) return <span title={names}>{t('clinicTable.off')}</span>;
  const status =
    ageMs <= freshnessLimits.phone.staleAfterSeconds * 1000
      ? t('age.justNow')
      : ageMs < dayMs && board.status !== 'closed'
        ? formatMinutesAgo(Math.floor(ageMs / minuteMs), t)
        : t('clinicTable.off');
  return (
    <span className="tablet-cell" data-silent={silent} title={names}>
      {silent && <Icon name="no-signal" />}
      {status}
      {pending > 0 && <small>{t('pending', { count: pending })}</small>}
    </span>
  );
}
