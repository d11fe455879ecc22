import type { DashboardClinic } from '@hannun/shared';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';

/** Tablets report every few seconds; after this long one counts as silent. */
const patience = 60_000;

type TabletCellProps = { clinic: DashboardClinic; now: number; silent: boolean };

export function TabletCell({ clinic: { board, tablets }, now, silent }: TabletCellProps) {
  const { say } = useSpeech();
  const pending = tablets.reduce((sum, tablet) => sum + tablet.pending, 0);
  const age = board.contactAt === null ? null : now - Date.parse(board.contactAt);
  const names = tablets.map(({ label }) => label).join(', ');
  if (age === null) return <span title={names}>{say('clinicTable.off')}</span>;
  const words =
    age <= patience
      ? say('clinicTable.now')
      : age < 24 * 60 * patience && board.status !== 'closed'
        ? say('clinicTable.minutesAgo', { count: Math.floor(age / 60_000) })
        : say('clinicTable.off');
  return (
    <span className="tablet-cell" data-silent={silent} title={names}>
      {silent && <Icon name="no-signal" />}
      {words}
      {pending > 0 && <small>{say('clinicTable.pending', { count: pending })}</small>}
    </span>
  );
}
