import type { DashboardClinic } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';

/** Tablets report every few seconds; after this long one counts as silent. */
const silentAfterMs = 60_000;

type TabletCellProps = { clinic: DashboardClinic; nowMs: number; silent: boolean };

export function TabletCell({ clinic: { board, tablets }, nowMs, silent }: TabletCellProps) {
  const { t } = useTranslation();
  const pending = tablets.reduce((sum, tablet) => sum + tablet.pending, 0);
  const ageMs = board.contactAt === null ? null : nowMs - Date.parse(board.contactAt);
  const names = tablets.map(({ label }) => label).join(', ');
  if (ageMs === null) return <span title={names}>{t('clinicTable.off')}</span>;
  const status =
    ageMs <= silentAfterMs
      ? t('clinicTable.now')
      : ageMs < 24 * 60 * silentAfterMs && board.status !== 'closed'
        ? t('clinicTable.minutesAgo', { count: Math.floor(ageMs / 60_000) })
        : t('clinicTable.off');
  return (
    <span className="tablet-cell" data-silent={silent} title={names}>
      {silent && <Icon name="no-signal" />}
      {status}
      {pending > 0 && <small>{t('pending', { count: pending })}</small>}
    </span>
  );
}
