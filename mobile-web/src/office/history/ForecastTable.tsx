import type { ClinicHistory } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { TableCard } from '../ui/TableCard.js';
import { mergeForecastRecords, toMinutes, toPercent } from './period-stats.js';

/** Forecast accuracy by lane. */
export function ForecastTable({ clinics }: { clinics: readonly ClinicHistory[] }) {
  const { t, language } = useTranslation();
  const rows = clinics.flatMap(({ clinicId, name, days }) => {
    const lanes = new Map(days.flatMap((day) => day.lanes.map((lane) => [lane.lane, lane.name] as const)));
    return [...lanes].flatMap(([lane, laneName]) => {
      const record = mergeForecastRecords(
        days.map((day) => day.lanes.find((each) => each.lane === lane)?.forecast ?? null),
      );
      return record
        ? [{ key: `${clinicId} ${lane}`, name: `${name[language]} · ${laneName[language]}`, record }]
        : [];
    });
  });
  return (
    <TableCard
      kind="figures"
      title={t('history.forecast')}
      note={t('history.forecastHow')}
      emptyText={t('history.noForecasts')}
      columns={(['lane', 'calls', 'withinShown', 'covered', 'error'] as const).map((column) =>
        t(`history.${column}`),
      )}
      rows={rows.map(({ key, name, record: { calls, within, covered, error } }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          <td>{calls.toLocaleString('en')}</td>
          <td>{t('history.percent', { count: toPercent(within, calls) })}</td>
          <td>{t('history.percent', { count: toPercent(covered, calls) })}</td>
          <td>{t('history.minutes', { count: toMinutes(error) ?? 0 })}</td>
        </tr>
      ))}
    />
  );
}
