import { type PublicHolidayRule, publicHolidayRules } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { type ReactNode, useId } from 'react';
import { useOffice } from '../../../session/office-context.js';
import { type Translate, useTranslation } from '../../../translation.js';
import { formatDay, formatShortDay } from '../../../ui/date-format.js';
import { formatHours } from '../format-hours.js';
import type { HolidayRow } from './holiday-choices.js';

type HolidayListProps = {
  rows: readonly HolidayRow[];
  choose: (days: readonly string[], choice: PublicHolidayRule) => void;
};

/** Coming holidays with the choice. */
export function HolidayList({ rows, choose }: HolidayListProps) {
  const { t } = useTranslation();
  return (
    <ol className="holidays">
      {rows.map((row) => (
        <HolidayItem key={row.days[0]} row={row}>
          {row.state === 'never' ? (
            <span className="holidays__state">{t('laneHours.never')}</span>
          ) : (
            <HolidayChoice row={row} choose={(choice) => choose(row.days, choice)} />
          )}
        </HolidayItem>
      ))}
    </ol>
  );
}

/** Past holidays, folded. What the clinic did on them is not known here: nothing is said of it. */
export function PastHolidays({ rows }: Pick<HolidayListProps, 'rows'>) {
  const { t } = useTranslation();
  return (
    <details className="past-holidays">
      <summary>{t('laneHours.pastHolidays', { count: rows.length })}</summary>
      <ol className="holidays">
        {rows.map((row) => (
          <HolidayItem key={row.days[0]} row={row} />
        ))}
      </ol>
    </details>
  );
}

function HolidayItem({ row, children }: { row: HolidayRow; children?: ReactNode }) {
  const { t, language } = useTranslation();
  const [, name = row.name[language], detail] = /^(.+?) ?(\(.+\))$/.exec(row.name[language]) ?? [];
  return (
    <li>
      <span className="holidays__day">{formatDays(row.days, language, t)}</span>
      <b>
        {name} {detail && <small>{detail}</small>}
      </b>
      {children}
    </li>
  );
}

function HolidayChoice({ row, choose }: { row: HolidayRow; choose: (choice: PublicHolidayRule) => void }) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const name = useId();
  const labels = {
    closed: t('laneHours.closed'),
    'as-usual': row.hours ? formatHours(t, row.hours) : t('laneHours.as-usual'),
  };
  const chosen = row.state === 'special' ? 'as-usual' : row.state;
  return (
    <fieldset className="holiday-choice" disabled={!canEdit}>
      <legend className="visually-hidden">
        {formatDays(row.days, language, t)} {row.name[language]}
      </legend>
      {publicHolidayRules.toReversed().map((rule) => (
        <label key={rule} data-chosen={chosen === rule || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={chosen === rule}
            onChange={() => choose(rule)}
          />
          {labels[rule]}
        </label>
      ))}
    </fieldset>
  );
}

/** `5월 5일 화`, or `2월 16일~18일` of several. */
function formatDays(days: HolidayRow['days'], language: Language, t: Translate): string {
  const [first] = days;
  const last = days.at(-1) ?? first;
  if (first === last) return formatDay(language, first);
  const [from, until] = [formatShortDay(language, first), formatShortDay(language, last)];
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  if (!isSameMonth) return t('laneHours.range', { from, until });
  return language === 'ko'
    ? t('laneHours.range', { from: from.replace('일', ''), until: `${Number(last.slice(8))}일` })
    : t('laneHours.range', { from: `${Number(first.slice(8))}`, until });
}
