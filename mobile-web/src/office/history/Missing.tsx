import type { History } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { clockIn, dayWords } from '../parts/moments.js';
import './Missing.css';

/** The full list is in the exported file. */
const most = 12;

/** Lists every missing record by clinic and day. */
export function Missing({ history }: { history: History }) {
  const { t, language } = useTranslation();
  const { clinics, timeZone } = history;
  const named = clinics.flatMap(({ name, days, missing }) => [
    ...missing
      .filter(({ why }) => why === 'no-record')
      .map(({ day, why }) => [name[language], dayWords(language, day), t(`past.${why}`)]),
    ...days.flatMap(({ day, gaps }) =>
      gaps.map(({ from, until, kind }) => [
        name[language],
        `${dayWords(language, day)} ${t('past.from', { time: clockIn(timeZone, from), until: clockIn(timeZone, until) })}`,
        t(`past.${kind}`),
      ]),
    ),
    ...closedDays(missing).map((day) => [name[language], dayWords(language, day), t('past.closed')]),
  ]);
  const unfinished = clinics.some(({ days }) => days.some((day) => day.unfinished));
  return (
    <Card title={t('past.missing')}>
      <ul className="missing">
        {unfinished && <li>{t('past.unfinished')}</li>}
        {named.length === 0 && !unfinished && <li>{t('past.missingNone')}</li>}
        {named.slice(0, most).map((words) => (
          <li key={words.join()}>{words.join(' · ')}</li>
        ))}
        {named.length > most && <li>{t('past.missingMore', { count: named.length - most })}</li>}
      </ul>
    </Card>
  );
}

const closedDays = (missing: History['clinics'][number]['missing']): string[] =>
  missing.filter(({ why }) => why === 'closed').map(({ day }) => day);
