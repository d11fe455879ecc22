import type { ClinicHistory, DistrictDirectory, History } from '@hannun/shared';
import { Button } from '../../ui/button/Button.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Choice } from '../history/Choice.js';
import { CompareTable } from '../history/CompareTable.js';
import { ForecastTable } from '../history/ForecastTable.js';
import { LookBack } from '../history/LookBack.js';
import { Missing } from '../history/Missing.js';
import { comparedOf } from '../history/profile.js';
import { useChosen, useHistory } from '../history/use-chosen.js';
import { clockIn, dayWords } from '../parts/moments.js';
import { HalfHourTable } from './HalfHourTable.js';
import './ReportPage.css';

/** A day's report to print. */
export function ReportPage() {
  const { t } = useTranslation();
  return (
    <LookBack
      title={t('report.title')}
      aside={<Button onClick={() => window.print()}>{t('report.print')}</Button>}
    >
      {(facts) => <ChosenDay facts={facts} />}
    </LookBack>
  );
}

function ChosenDay({ facts }: { facts: DistrictDirectory }) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [chosen, choose] = useChosen(facts.timeZone);
  const [history, again] = useHistory({ ...chosen, from: chosen.to });
  return (
    <>
      <Choice facts={facts} chosen={chosen} choose={choose} oneDay />
      {history.state === 'asking' && <Notice title={t('loading')} />}
      {history.state === 'failed' && <Notice title={refuse(history.error)} retry={again} />}
      {history.state === 'known' && <Report history={history.body} />}
    </>
  );
}

/** Totals, half-hours by clinic, forecast accuracy and missing records. */
export function Report({ history }: { history: History }) {
  const { t, language } = useTranslation();
  const { clinics, to, madeAt, timeZone } = history;
  const [only] = clinics.length === 1 ? clinics : [];
  const seen = clinics.filter(({ days }) => days.length > 0);
  if (seen.length === 0) return <Notice title={t('report.none')} />;
  const clinic = only ? only.name[language] : t('report.all');
  return (
    <article className="report">
      <h2>{t('report.heading', { clinic, day: dayWords(language, to) })}</h2>
      <p>{t('report.made', { time: clockIn(timeZone, madeAt) })}</p>
      <CompareTable title={t('report.summary')} rowsAre={t('past.clinic')} rows={seen.map(rowOf(language))} />
      {seen.map((each) => (
        <HalfHourTable key={each.clinicId} clinic={each} />
      ))}
      <ForecastTable clinics={seen} />
      <Missing history={history} />
    </article>
  );
}

const rowOf =
  (language: 'ko' | 'en') =>
  ({ name, days }: ClinicHistory) => ({ name: name[language], compared: comparedOf(days) });
