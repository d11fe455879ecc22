import type { ArrivalsBeforeAfter, NoticeImpact } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { ProportionBar } from '../ui/ProportionBar.js';
import '../ui/table.css';
import { noticeText } from './notice-text.js';
import './NoticeImpactTable.css';

/** Arrivals of both clinics by half-hour, before and after the notice. */
export function NoticeImpactTable({ advisory: { clinics, text } }: { advisory: NoticeImpact }) {
  const { t, language } = useTranslation();
  const offsets = [...new Set(clinics.flatMap(({ halfHours }) => halfHours.map(({ offset }) => offset)))];
  const maxArrivals = Math.max(
    1,
    ...clinics.flatMap(({ halfHours }) => halfHours.map(({ arrivals }) => arrivals)),
  );
  const describeTotals = (clinic: ArrivalsBeforeAfter) => {
    const sums = arrivalTotals(clinic);
    return sums ? t('noticeImpact.sum', sums) : t('noticeImpact.tooEarly');
  };
  return (
    <Card title={noticeText(text, language)} note={t('noticeImpact.sumHow')}>
      <div className="table-place">
        <table className="table around" data-kind="figures">
          <thead>
            <tr>
              <th scope="col">{t('noticeImpact.half')}</th>
              {clinics.map((clinic) => (
                <th key={clinic.clinicId} scope="col" className="words">
                  {clinic.name[language]}
                  <small>{describeTotals(clinic)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {offsets.map((offset) => (
              <tr key={offset} data-first-after={offset === 0}>
                <th scope="row">
                  {offset < 0
                    ? t('noticeImpact.before', { minutes: -offset * 30 })
                    : t('noticeImpact.after', { minutes: (offset + 1) * 30 })}
                </th>
                {clinics.map(({ clinicId, halfHours }) => {
                  const arrivals = halfHours.find((each) => each.offset === offset)?.arrivals ?? 0;
                  return (
                    <td key={clinicId} className="words">
                      <ProportionBar share={arrivals / maxArrivals} />
                      {arrivals}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Sums the same number of half-hours before and after; `null` while there are none after. */
function arrivalTotals({ halfHours }: ArrivalsBeforeAfter): { before: number; after: number } | null {
  const after = halfHours.filter(({ offset }) => offset >= 0);
  if (after.length === 0) return null;
  const before = halfHours.filter(({ offset }) => offset < 0 && offset >= -after.length);
  const sum = (slots: typeof halfHours) => slots.reduce((total, { arrivals }) => total + arrivals, 0);
  return { before: sum(before), after: sum(after) };
}
