import type { History } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { formatDay } from '../ui/date-format.js';
import './MissingRecords.css';

/** The full list is in the exported file. */
const maxListedRecords = 12;

/** Lists every missing record by clinic and day. */
export function MissingRecords({ history }: { history: History }) {
  const { t, language } = useTranslation();
  const { clinics, timeZone } = history;
  const records = clinics.flatMap(({ name, days, missing }) => [
    ...missing
      .filter(({ why }) => why === 'no-record')
      .map(({ day, why }) => [name[language], formatDay(language, day), t(`history.${why}`)]),
    ...days.flatMap(({ day, gaps }) =>
      gaps.map(({ from, until, kind }) => [
        name[language],
        `${formatDay(language, day)} ${t('history.from', { time: formatClock(timeZone, from), until: formatClock(timeZone, until) })}`,
        t(`history.${kind}`),
      ]),
    ),
    ...closedDays(missing).map((day) => [name[language], formatDay(language, day), t('history.closed')]),
  ]);
  const unfinished = clinics.some(({ days }) => days.some((day) => day.unfinished));
  return (
    <Card title={t('history.missing')}>
      <ul className="missing">
        {unfinished && <li>{t('history.unfinished')}</li>}
        {records.length === 0 && !unfinished && <li>{t('history.missingNone')}</li>}
        {records.slice(0, maxListedRecords).map((cells) => (
          <li key={cells.join()}>{cells.join(' · ')}</li>
        ))}
        {records.length > maxListedRecords && (
          <li>{t('history.missingMore', { count: records.length - maxListedRecords })}</li>
        )}
      </ul>
    </Card>
  );
}

const closedDays = (missing: History['clinics'][number]['missing']): string[] =>
  missing.filter(({ why }) => why === 'closed').map(({ day }) => day);
