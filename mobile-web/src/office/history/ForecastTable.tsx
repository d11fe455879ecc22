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
      title={t('past.forecast')}
      note={t('past.forecastHow')}
      emptyText={t('past.noForecasts')}
      columns={(['lane', 'calls', 'withinShown', 'covered', 'error'] as const).map((column) =>
        t(`past.${column}`),
      )}
      rows={rows.map(({ key, name, record: { calls, within, covered, error } }) => (
        <tr key={key}>
          <th scope="row">{name}</th>
          <td>{calls.toLocaleString('en')}</td>
          <td>{t('past.percent', { count: toPercent(within, calls) })}</td>
          <td>{t('past.percent', { count: toPercent(covered, calls) })}</td>
          <td>{t('past.minutes', { count: toMinutes(error) ?? 0 })}</td>
        </tr>
      ))}
    />
  );
}
