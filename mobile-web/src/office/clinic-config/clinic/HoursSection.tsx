import type { DaySchedule } from '@hannun/shared/contract';
import { useState } from 'react';
import { Button } from '../../../ui/button/Button.js';
import { useTranslation } from '../../translation.js';
import { formatWeekday } from '../../ui/date-format.js';
import { FieldGroup } from '../form/fields.js';
import { RemoveButton } from '../form/RemoveButton.js';
import { useFormContext } from '../form/use-form.js';
import { DayHours } from './DayHours.js';

/** Opening hours by weekday, and exceptions by date. */
export function HoursSection() {
  const { t, language } = useTranslation();
  const { get, set } = useFormContext();
  const weekly = get('weekly');
  const copyMonday = () => {
    if (!Array.isArray(weekly)) return;
    const [monday, , , , , saturday, sunday] = weekly;
    set('weekly', [monday, monday, monday, monday, monday, saturday, sunday]);
  };
  return (
    <>
      <FieldGroup legend={t('clinicConfig.weekdays')}>
        <div className="days">
          {[0, 1, 2, 3, 4, 5, 6].map((weekday) => (
            <DayHours key={weekday} path={`weekly.${weekday}`} name={formatWeekday(language, weekday)}>
              {weekday === 0 && (
                <button type="button" className="rows__key" onClick={copyMonday}>
                  {t('clinicConfig.likeMonday')}
                </button>
              )}
            </DayHours>
          ))}
        </div>
      </FieldGroup>
      <Exceptions />
    </>
  );
}

function Exceptions() {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const [day, setDay] = useState('');
  const value = get('exceptions');
  const exceptions: Record<string, DaySchedule | null> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const days = Object.keys(exceptions).sort();
  const removeDay = (removedDay: string) => {
    const rest = Object.fromEntries(Object.entries(exceptions).filter(([other]) => other !== removedDay));
    set('exceptions', Object.keys(rest).length > 0 ? rest : undefined);
  };
  const add = () => {
    set('exceptions', { ...exceptions, [day]: null });
    setDay('');
  };
  return (
    <FieldGroup legend={t('clinicConfig.exceptions')}>
      <p className="form-field__hint days__wide">{t('clinicConfig.exceptionsHint')}</p>
      <div className="days">
        {days.map((each) => (
          <DayHours key={each} path={`exceptions.${each}`} name={each}>
            <RemoveButton what={each} onClick={() => removeDay(each)} />
          </DayHours>
        ))}
        <div className="days__add form-field">
          <input
            type="date"
            aria-label={t('clinicConfig.exceptionDay')}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
          <Button disabled={day === '' || day in exceptions} onClick={add}>
            {t('clinicConfig.addException')}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}
