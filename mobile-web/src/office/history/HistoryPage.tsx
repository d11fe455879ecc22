import type { ClinicHistory, History } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { useMemo } from 'react';
import { StatusMessage } from '../layout/StatusMessage.js';
import { type Translate, useTranslation } from '../translation.js';
import { formatDay } from '../ui/date-format.js';
import { BoothTable } from './BoothTable.js';
import { CompareTable, clinicRows } from './CompareTable.js';
import type { Series } from './chart-series.js';
import { ForecastTable } from './ForecastTable.js';
import { HistoryLayout, SelectedHistory } from './HistoryLayout.js';
import { MissingRecords } from './MissingRecords.js';
import { averageDay, periodTotals, toMinutes } from './period-stats.js';
import { SeriesCard } from './SeriesCard.js';
import { WeekHeatmap } from './WeekHeatmap.js';
import './HistoryPage.css';

export function HistoryPage() {
  const { t } = useTranslation();
  return (
    <HistoryLayout title={t('menuHistory')}>
      {(directory) => (
        <SelectedHistory directory={directory} canExport>
          {(history) => <HistoryFigures history={history} />}
        </SelectedHistory>
      )}
    </HistoryLayout>
  );
}

/** All figures of a history, or why there are none. */
export function HistoryFigures({ history }: { history: History }) {
  const { t, language } = useTranslation();
  const { clinics } = history;
  const days = clinics.flatMap((clinic) => clinic.days);
  const [singleClinic] = clinics.length === 1 ? clinics : [];
  const charts = useMemo(() => buildCharts(clinics, language, t), [clinics, language, t]);
  if (clinics.length === 0) return <StatusMessage title={t('noRecordsYet')} />;
  if (days.every(({ all }) => all.arrivals === 0)) return <StatusMessage title={t('history.emptyRange')} />;
  return (
    <div className="history">
      <SeriesCard title={t('history.waiting')} description={t('history.waitingHow')} {...charts.waiting} />
      <SeriesCard title={t('history.wait')} description={t('history.waitHow')} {...charts.wait} />
      <div className="history__wide">
        <CompareTable
          title={t(singleClinic ? 'history.days' : 'history.clinics')}
          rowHeading={t(singleClinic ? 'history.day' : 'clinic')}
          rows={singleClinic ? dayRows(singleClinic, language) : clinicRows(clinics, language)}
        />
      </div>
      <WeekHeatmap days={days} />
      {singleClinic ? <BoothTable days={singleClinic.days} /> : <ForecastTable clinics={clinics} />}
      {singleClinic && (
        <div className="history__wide">
          <ForecastTable clinics={clinics} />
        </div>
      )}
      <div className="history__wide">
        <MissingRecords history={history} />
      </div>
    </div>
  );
}

const dayRows = ({ days }: ClinicHistory, language: Language) =>
  days.map((day) => ({ name: formatDay(language, day.day), compared: periodTotals([day]) }));

type ChartData = { slots: readonly number[]; series: readonly Series[] };

function buildCharts(
  clinics: readonly ClinicHistory[],
  language: Language,
  t: Translate,
): { waiting: ChartData; wait: ChartData } {
  const profiles = clinics.map(({ name, days }) => ({ name: name[language], profile: averageDay(days) }));
  const slots = [...new Set(profiles.flatMap(({ profile }) => profile.map(({ slot }) => slot)))].sort(
    (a, b) => a - b,
  );
  const toSeries = (
    { profile }: (typeof profiles)[number],
    field: 'waiting' | 'median' | 'p90',
    name: string,
  ): Series => ({
    name,
    values: slots.map((slot) => {
      const value = profile.find((each) => each.slot === slot)?.[field] ?? null;
      return field === 'waiting' ? value : toMinutes(value);
    }),
  });
  const [singleProfile] = profiles.length === 1 ? profiles : [];
  return {
    waiting: { slots, series: profiles.map((each) => toSeries(each, 'waiting', each.name)) },
    wait: {
      slots,
      series: singleProfile
        ? [
            toSeries(singleProfile, 'median', t('history.median')),
            toSeries(singleProfile, 'p90', t('history.p90')),
          ]
        : profiles.map((each) => toSeries(each, 'median', each.name)),
    },
  };
}
