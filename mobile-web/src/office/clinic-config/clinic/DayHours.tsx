import { pauseReasons } from '@hannun/shared/contract';
import type { ReactNode } from 'react';
import { useTranslation } from '../../translation.js';
import { FieldList } from '../form/FieldList.js';
import { FieldError } from '../form/FormField.js';
import { Checkbox, SelectField, TimeField } from '../form/fields.js';
import { useFormContext } from '../form/use-form.js';
import './DayHours.css';

/** Default hours of a day that is ticked as open. */
export const defaultDayHours = {
  from: '09:00',
  until: '18:00',
  intakeUntil: '17:30',
  breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
};

type DayHoursProps = {
  path: string;
  name: string;
  /** The hours once the day is ticked as open. */
  openHours?: object;
  children?: ReactNode;
};

/** Opening hours, end of intake and breaks of one day. */
export function DayHours({ path, name, openHours = defaultDayHours, children }: DayHoursProps) {
  const { t } = useTranslation();
  const { get, set } = useFormContext();
  const isOpen = get(path) !== null;
  return (
    <section className="day" aria-label={name}>
      <div className="day__name">
        <Checkbox label={name} on={isOpen} change={(open) => set(path, open ? openHours : null)} />
        {!isOpen && <span className="form-field__hint">{t('clinicConfig.closedDay')}</span>}
        {children}
      </div>
      {isOpen && (
        <>
          <div className="day__times">
            <TimeField path={`${path}.from`} label={t('clinicConfig.opens')} />
            <TimeField path={`${path}.until`} label={t('clinicConfig.closes')} />
            <TimeField path={`${path}.intakeUntil`} optional label={t('clinicConfig.intakeUntil')} />
          </div>
          <Breaks path={`${path}.breaks`} />
        </>
      )}
      <FieldError path={path} />
    </section>
  );
}

function Breaks({ path }: { path: string }) {
  const { t } = useTranslation();
  const reasons = pauseReasons.map((value) => [value, t(`pauseReason.${value}`)] as const);
  return (
    <FieldList
      path={path}
      optional
      addLabel={t('clinicConfig.addBreak')}
      rowName={(index) => t('clinicConfig.breakNumber', { number: index + 1 })}
      createItem={() => ({ from: '15:00', until: '15:20', reason: 'disinfection' })}
    >
      {(row) => (
        <>
          <TimeField path={`${row}.from`} label={t('clinicConfig.from')} />
          <TimeField path={`${row}.until`} label={t('clinicConfig.until')} />
          <SelectField path={`${row}.reason`} label={t('clinicConfig.why')} options={reasons} />
        </>
      )}
    </FieldList>
  );
}
