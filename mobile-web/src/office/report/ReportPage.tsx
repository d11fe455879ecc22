import type { History } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { Button } from '../../ui/button/Button.js';
import { CompareTable, clinicRows } from '../history/CompareTable.js';
import { ForecastTable } from '../history/ForecastTable.js';
import { HistoryLayout, SelectedHistory } from '../history/HistoryLayout.js';
import { MissingRecords } from '../history/MissingRecords.js';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useTranslation } from '../translation.js';
import { formatDay, formatSlot } from '../ui/date-format.js';
import './ReportPage.css';

/** A day's report to print. */
export function ReportPage() {
  const { t } = useTranslation();
  return (
    <HistoryLayout
      title={t('historyMenu.report')}
      aside={<Button onClick={() => window.print()}>{t('report.print')}</Button>}
    >
      {(directory) => (
        <SelectedHistory directory={directory} singleDay>
          {(history) => <Report history={history} />}
        </SelectedHistory>
      )}
    </HistoryLayout>
  );
}

/** Totals, half-hours by clinic, forecast accuracy and missing records. */
export function Report({ history }: { history: History }) {
  const { t, language } = useTranslation();
  const { clinics, to, madeAt, timeZone } = history;
  const [singleClinic] = clinics.length === 1 ? clinics : [];
  const clinicsWithRecords = clinics.filter(({ days }) => days.length > 0);
  if (clinicsWithRecords.length === 0) return <StatusMessage title={t('report.none')} />;
  const clinic = singleClinic ? singleClinic.name[language] : t('allClinics');
  return (
    <article className="report">
      <h2>{t('report.heading', { clinic, day: formatDay(language, to) })}</h2>
      <p>{t('report.made', { time: formatClock(timeZone, madeAt) })}</p>
      <CompareTable
        title={t('report.summary')}
        rowHeading={t('clinic')}
        rows={clinicRows(clinicsWithRecords, language)}
      />
      {clinicsWithRecords.map(({ clinicId, name, days: [day] }) => (
        <CompareTable
          key={clinicId}
          title={`${name[language]} · ${t('report.halfHours')}`}
          rowHeading={t('history.time')}
          rows={(day?.all.slots ?? []).map((slot) => ({ name: formatSlot(slot.slot), compared: slot }))}
          hasForecasts={false}
          emptyText={t('report.nobody')}
        />
      ))}
      <ForecastTable clinics={clinicsWithRecords} />
      <MissingRecords history={history} />
    </article>
  );
}
