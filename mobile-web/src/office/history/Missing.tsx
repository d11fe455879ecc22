import type { History } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { clockIn, dayWords } from '../parts/moments.js';
import './Missing.css';

/** The full list is in the exported file. */
const most = 12;

/** Lists every missing record by clinic and day. */
export function Missing({ history }: { history: History }) {
  const { say, language } = useSpeech();
  const { clinics, timeZone } = history;
  const named = clinics.flatMap(({ name, days, missing }) => [
    ...missing
      .filter(({ why }) => why === 'no-record')
      .map(({ day, why }) => [name[language], dayWords(language, day), say(`past.${why}`)]),
    ...days.flatMap(({ day, gaps }) =>
      gaps.map(({ from, until, kind }) => [
        name[language],
        `${dayWords(language, day)} ${say('past.from', { time: clockIn(timeZone, from), until: clockIn(timeZone, until) })}`,
        say(`past.${kind}`),
      ]),
    ),
    ...closedDays(missing).map((day) => [name[language], dayWords(language, day), say('past.closed')]),
  ]);
  const unfinished = clinics.some(({ days }) => days.some((day) => day.unfinished));
  return (
    <Card title={say('past.missing')}>
      <ul className="missing">
        {unfinished && <li>{say('past.unfinished')}</li>}
        {named.length === 0 && !unfinished && <li>{say('past.missingNone')}</li>}
        {named.slice(0, most).map((words) => (
          <li key={words.join()}>{words.join(' · ')}</li>
        ))}
        {named.length > most && <li>{say('past.missingMore', { count: named.length - most })}</li>}
      </ul>
    </Card>
  );
}

const closedDays = (missing: History['clinics'][number]['missing']): string[] =>
  missing.filter(({ why }) => why === 'closed').map(({ day }) => day);
