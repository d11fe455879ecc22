import type { History } from '@hannun/shared/contract';
import { dayInZone, formatClock } from '@hannun/shared/date-time';
import { HistoryLayout, SelectedHistory } from '../history/HistoryLayout.js';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useTranslation } from '../translation.js';
import { formatDay } from '../ui/date-format.js';
import { TableCard } from '../ui/TableCard.js';

export function RecountsPage() {
  const { t } = useTranslation();
  return (
    <HistoryLayout title={t('recounts.title')}>
      {(directory) => (
        <SelectedHistory directory={directory}>
          {(history) => <RecountsTable history={history} />}
        </SelectedHistory>
      )}
    </HistoryLayout>
  );
}

/** All recounts, newest first, with their average difference. */
export function RecountsTable({ history: { clinics, devices, timeZone } }: { history: History }) {
  const { t, language } = useTranslation();
  const recounts = clinics
    .flatMap(({ name, days }) =>
      days.flatMap(({ ledger, lanes }) =>
        ledger.map((recount) => ({
          ...recount,
          laneName: `${name[language]} · ${lanes.find(({ lane }) => lane === recount.lane)?.name[language] ?? recount.lane}`,
          difference: recount.counted - recount.expected,
        })),
      ),
    )
    .sort((a, b) => b.at.localeCompare(a.at));
  if (recounts.length === 0) return <StatusMessage title={t('recounts.none')} />;
  const mean = recounts.reduce((sum, { difference }) => sum + difference, 0) / recounts.length;
  const summary = t(mean > 0 ? 'recounts.summaryMore' : 'recounts.summary', {
    count: recounts.length,
    mean: Math.abs(Math.round(mean * 10) / 10),
  });
  return (
    <TableCard
      kind="figures"
      title={t('recounts.list')}
      aside={<small>{summary}</small>}
      note={t('recounts.how')}
      columns={[
        t('history.lane'),
        { text: t('history.time'), className: 'text-cell' },
        ...(['expected', 'counted', 'difference'] as const).map((column) => t(`recounts.${column}`)),
        { text: t('recounts.device'), className: 'text-cell' },
        { text: t('recounts.reason'), className: 'text-cell' },
      ]}
      rows={recounts.map((recount) => (
        <tr key={`${recount.at} ${recount.laneName}`}>
          <th scope="row">{recount.laneName}</th>
          <td className="text-cell">
            {formatDay(language, dayInZone(timeZone, recount.at))} {formatClock(timeZone, recount.at)}
          </td>
          <td>{recount.expected}</td>
          <td>{recount.counted}</td>
          <td>{recount.difference > 0 ? `+${recount.difference}` : recount.difference}</td>
          <td className="text-cell">{devices[recount.device] ?? '—'}</td>
          <td className="text-cell">{recount.reason ?? '—'}</td>
        </tr>
      ))}
    />
  );
}
