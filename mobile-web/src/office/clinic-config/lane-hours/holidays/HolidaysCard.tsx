import type { ClinicConfig, PublicHolidayRule } from '@hannun/shared/contract';
import { publicHolidayDays, publicHolidaySource, publicHolidaysOf } from '@hannun/shared/public-holidays';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../../../ui/button/Button.js';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { ActionButton } from '../../../ui/ActionButton.js';
import { useFormContext } from '../../form/use-form.js';
import { HolidayList, PastHolidays } from './HolidayList.js';
import { chooseAllHolidays, chooseHoliday, type HolidayRow, holidayRowsOf } from './holiday-choices.js';
import './HolidaysCard.css';

type HolidaysCardProps = { clinic: ClinicConfig; timeZone: string; today: string };

/** What the clinic does on each public holiday of a year. */
export function HolidaysCard({ clinic, timeZone, today }: HolidaysCardProps) {
  const { t } = useTranslation();
  const { set } = useFormContext();
  const heading = useId();
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const otherYear = year === thisYear ? thisYear + 1 : thisYear;
  const isKnownHere = publicHolidayDays(timeZone).size > 0;
  const rows = isKnownHere ? holidayRowsOf(clinic, publicHolidaysOf(year)) : [];
  const [past, coming] = [
    rows.filter((row) => lastDayOf(row) < today),
    rows.filter((row) => lastDayOf(row) >= today),
  ];
  const chooseAll = (choice: PublicHolidayRule) => {
    const holidays = [thisYear, thisYear + 1].flatMap(publicHolidaysOf);
    const { exceptions, publicHolidays } = chooseAllHolidays(clinic, choice, { holidays, today });
    set('exceptions', exceptions);
    set('publicHolidays', publicHolidays);
  };
  return (
    <section className="card holidays-card" aria-labelledby={heading}>
      <div className="holidays-card__head">
        <h2 id={heading}>{t('laneHours.holidays', { year })}</h2>
        {isKnownHere && <small>{t('laneHours.holidaySource', publicHolidaySource)}</small>}
      </div>
      {isKnownHere ? (
        <Holidays
          {...{ past, coming, year }}
          choose={(days, choice) => set('exceptions', chooseHoliday(clinic, days, choice))}
        />
      ) : (
        <p className="holidays-card__none">{t('laneHours.noHolidaysHere')}</p>
      )}
      {isKnownHere && (
        <HolidayKeys rows={coming} chooseAll={chooseAll}>
          <ActionButton onClick={() => setYear(otherYear)}>
            {t('laneHours.otherYear', { year: otherYear })}
          </ActionButton>
        </HolidayKeys>
      )}
    </section>
  );
}

const lastDayOf = ({ days }: HolidayRow): string => days.at(-1) ?? days[0];

type HolidaysProps = {
  past: readonly HolidayRow[];
  coming: readonly HolidayRow[];
  year: number;
  choose: (days: readonly string[], choice: PublicHolidayRule) => void;
};

function Holidays({ past, coming, year, choose }: HolidaysProps) {
  const { t } = useTranslation();
  const none = past.length > 0 ? 'laneHours.noHolidaysLeft' : 'laneHours.noHolidays';
  return (
    <>
      {coming.length > 0 ? (
        <HolidayList rows={coming} choose={choose} />
      ) : (
        <p className="holidays-card__none">{t(none, { year })}</p>
      )}
      {past.length > 0 && <PastHolidays rows={past} />}
    </>
  );
}

type HolidayKeysProps = {
  rows: readonly HolidayRow[];
  chooseAll: (choice: PublicHolidayRule) => void;
  children: ReactNode;
};

function HolidayKeys({ rows, chooseAll, children }: HolidayKeysProps) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const count = (...wanted: HolidayRow['state'][]) =>
    rows.filter(({ state }) => wanted.includes(state)).length;
  const counts = { closed: count('closed'), open: count('as-usual', 'special') };
  return (
    <div className="holidays-card__foot">
      <p role="status">{t('laneHours.holidaySum', counts)}</p>
      {children}
      {canEdit && (
        <div className="holidays-card__keys">
          <Button onClick={() => chooseAll('closed')}>{t('laneHours.allClosed')}</Button>
          <Button onClick={() => chooseAll('as-usual')}>{t('laneHours.allAsUsual')}</Button>
        </div>
      )}
    </div>
  );
}
