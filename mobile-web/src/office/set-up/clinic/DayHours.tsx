import type { ReactNode } from 'react';
import { useTranslation } from '../../../ui/language/LanguageProvider.js';
import { ProblemAt } from '../form/Field.js';
import { Check, ChoiceField, ClockField } from '../form/fields.js';
import { Rows } from '../form/Rows.js';
import { useFormAround } from '../form/use-form.js';

/** Default hours of a day that is ticked as open. */
export const usualDay = {
  from: '09:00',
  until: '18:00',
  intakeUntil: '17:30',
  breaks: [{ from: '12:00', until: '13:00', reason: 'lunch' }],
};

type DayHoursProps = { path: string; name: string; children?: ReactNode };

/** Opening hours, end of intake and breaks of one day. */
export function DayHours({ path, name, children }: DayHoursProps) {
  const { t } = useTranslation();
  const { get, set } = useFormAround();
  const isOpen = get(path) !== null;
  return (
    <section className="day" aria-label={name}>
      <div className="day__name">
        <Check label={name} on={isOpen} change={(open) => set(path, open ? usualDay : null)} />
        {!isOpen && <span className="field__hint">{t('setUp.closedDay')}</span>}
        {children}
      </div>
      {isOpen && (
        <>
          <div className="day__times">
            <ClockField path={`${path}.from`} label={t('setUp.opens')} />
            <ClockField path={`${path}.until`} label={t('setUp.closes')} />
            <ClockField path={`${path}.intakeUntil`} optional label={t('setUp.intakeUntil')} />
          </div>
          <Breaks path={`${path}.breaks`} />
        </>
      )}
      <ProblemAt path={path} />
    </section>
  );
}

function Breaks({ path }: { path: string }) {
  const { t } = useTranslation();
  const reasons = (['lunch', 'disinfection', 'other'] as const).map((value) => ({
    value,
    label: t(`setUp.reason.${value}`),
  }));
  return (
    <Rows
      path={path}
      optional
      add={t('setUp.addBreak')}
      rowName={(index) => t('setUp.breakNumber', { number: index + 1 })}
      fresh={() => ({ from: '15:00', until: '15:20', reason: 'disinfection' })}
    >
      {(row) => (
        <>
          <ClockField path={`${row}.from`} label={t('setUp.from')} />
          <ClockField path={`${row}.until`} label={t('setUp.until')} />
          <ChoiceField path={`${row}.reason`} label={t('setUp.why')} choices={reasons} />
        </>
      )}
    </Rows>
  );
}
