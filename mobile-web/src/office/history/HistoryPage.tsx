import type { ClinicHistory, DistrictDirectory, History } from '@hannun/shared';
import { useMemo } from 'react';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { ExportMenu } from '../parts/ExportMenu.js';
import { dayWords } from '../parts/moments.js';
import { BoothTable } from './BoothTable.js';
import { ChartCard } from './ChartCard.js';
import { Choice } from './Choice.js';
import { CompareTable } from './CompareTable.js';
import { ForecastTable } from './ForecastTable.js';
import { LookBack } from './LookBack.js';
import type { Line } from './line.js';
import { Missing } from './Missing.js';
import { comparedOf, minutesOf, profileOf } from './profile.js';
import { useChosen, useHistory } from './use-chosen.js';
import { WeekHeat } from './WeekHeat.js';
import './HistoryPage.css';

export function HistoryPage() {
  const { t } = useTranslation();
  return <LookBack title={t('menuHistory')}>{(facts) => <ChosenHistory facts={facts} />}</LookBack>;
}

function ChosenHistory({ facts }: { facts: DistrictDirectory }) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [chosen, choose] = useChosen(facts.timeZone);
  const [history, again] = useHistory(chosen);
  const { clinicId, from, to } = chosen;
  return (
    <>
      <div className="history-head">
        <Choice facts={facts} chosen={chosen} choose={choose} />
        <ExportMenu
          from={from}
          to={to}
          {...(clinicId ? { clinicIds: [clinicId] } : {})}
          off={history.state === 'failed'}
        />
      </div>
      {history.state === 'asking' && <Notice title={t('loading')} />}
      {history.state === 'failed' && <Notice title={refuse(history.error)} retry={again} />}
      {history.state === 'known' && <Figures history={history.body} />}
    </>
  );
}

/** All figures of a history, or why there are none. */
export function Figures({ history }: { history: History }) {
  const { t, language } = useTranslation();
  const { clinics } = history;
  const days = clinics.flatMap((clinic) => clinic.days);
  const [only] = clinics.length === 1 ? clinics : [];
  const charts = useMemo(() => chartsOf(clinics, language, t), [clinics, language, t]);
  if (clinics.length === 0) return <Notice title={t('past.empty')} />;
  if (days.every(({ all }) => all.arrivals === 0)) return <Notice title={t('past.emptyRange')} />;
  return (
    <div className="history">
      <ChartCard title={t('past.waiting')} how={t('past.waitingHow')} {...charts.waiting} />
      <ChartCard title={t('past.wait')} how={t('past.waitHow')} {...charts.wait} />
      <div className="history__wide">
        {only ? (
          <CompareTable title={t('past.days')} rowsAre={t('past.day')} rows={daysOf(only, language)} />
        ) : (
          <CompareTable
            title={t('past.clinics')}
            rowsAre={t('past.clinic')}
            rows={clinics.map((clinic) => ({
              name: clinic.name[language],
              compared: comparedOf(clinic.days),
            }))}
          />
        )}
      </div>
      <WeekHeat days={days} />
      {only ? <BoothTable days={only.days} /> : <ForecastTable clinics={clinics} />}
      {only && (
        <div className="history__wide">
          <ForecastTable clinics={clinics} />
        </div>
      )}
      <div className="history__wide">
        <Missing history={history} />
      </div>
    </div>
  );
}

const daysOf = ({ days }: ClinicHistory, language: 'ko' | 'en') =>
  days.map((day) => ({ name: dayWords(language, day.day), compared: comparedOf([day]) }));

type Chart = { slots: readonly number[]; lines: readonly Line[] };

function chartsOf(
  clinics: readonly ClinicHistory[],
  language: 'ko' | 'en',
  t: Translate,
): { waiting: Chart; wait: Chart } {
  const profiles = clinics.map(({ name, days }) => ({ name: name[language], profile: profileOf(days) }));
  const slots = [...new Set(profiles.flatMap(({ profile }) => profile.map(({ slot }) => slot)))].sort(
    (a, b) => a - b,
  );
  const lineOf = (
    { profile }: (typeof profiles)[number],
    of: 'waiting' | 'median' | 'p90',
    name: string,
  ): Line => ({
    name,
    values: slots.map((slot) => {
      const value = profile.find((each) => each.slot === slot)?.[of] ?? null;
      return of === 'waiting' ? value : minutesOf(value);
    }),
  });
  const [only] = profiles.length === 1 ? profiles : [];
  return {
    waiting: { slots, lines: profiles.map((each) => lineOf(each, 'waiting', each.name)) },
    wait: {
      slots,
      lines: only
        ? [lineOf(only, 'median', t('past.median')), lineOf(only, 'p90', t('past.p90'))]
        : profiles.map((each) => lineOf(each, 'median', each.name)),
    },
  };
}
