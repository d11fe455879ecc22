import type { DaySchedule } from '@hannun/shared';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button.js';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { ProblemAt } from '../form/Field.js';
import { Fields } from '../form/fields.js';
import { useFormAround } from '../form/use-form.js';
import { DayHours } from './DayHours.js';
import './HoursPart.css';

/** Opening hours by weekday, and exceptions by date. */
export function HoursPart() {
  const { t, language } = useTranslation();
  const { get, set } = useFormAround();
  const weekly = get('weekly');
  const likeMonday = () => {
    if (!Array.isArray(weekly)) return;
    const [monday, , , , , saturday, sunday] = weekly;
    set('weekly', [monday, monday, monday, monday, monday, saturday, sunday]);
  };
  return (
    <>
      <Fields legend={t('setUp.weekdays')}>
        <div className="days">
          {weekdayNames(language).map((name, index) => (
            <DayHours key={name} path={`weekly.${index}`} name={name}>
              {index === 0 && (
                <button type="button" className="rows__key" onClick={likeMonday}>
                  {t('setUp.likeMonday')}
                </button>
              )}
            </DayHours>
          ))}
        </div>
      </Fields>
      <Exceptions />
    </>
  );
}

function Exceptions() {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const [day, setDay] = useState('');
  const value = get('exceptions');
  const exceptions: Record<string, DaySchedule | null> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const days = Object.keys(exceptions).sort();
  const without = (gone: string) => {
    const rest = Object.fromEntries(Object.entries(exceptions).filter(([other]) => other !== gone));
    set('exceptions', Object.keys(rest).length > 0 ? rest : undefined);
  };
  const add = () => {
    set('exceptions', { ...exceptions, [day]: null });
    setDay('');
  };
  return (
    <Fields legend={t('setUp.exceptions')}>
      <p className="field__hint days__wide">{t('setUp.exceptionsHint')}</p>
      <div className="days">
        {days.map((each) => (
          <DayHours key={each} path={`exceptions.${each}`} name={each}>
            <button
              type="button"
              className="rows__key"
              aria-label={t('setUp.takeOut', { what: each })}
              onClick={() => without(each)}
            >
              {t('setUp.remove')}
            </button>
            <ProblemAt path={`exceptions.${each}`} />
          </DayHours>
        ))}
        <div className="days__add field">
          <input
            type="date"
            aria-label={t('setUp.exceptionDay')}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          <Button disabled={day === '' || day in exceptions} onClick={add}>
            {t('setUp.addException')}
          </Button>
        </div>
      </div>
    </Fields>
  );
}

/** Monday first: 5 January 2026 was a Monday. */
export const weekdayNames = (language: 'ko' | 'en'): string[] =>
  Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 5 + index),
    ),
  );
