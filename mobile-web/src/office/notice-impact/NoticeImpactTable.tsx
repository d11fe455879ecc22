import type { ArrivalsBeforeAfter, NoticeImpact } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { ProportionBar } from '../ui/ProportionBar.js';
import { TableCard } from '../ui/TableCard.js';
import { noticeText } from './notice-text.js';
import './NoticeImpactTable.css';

/** Arrivals of both clinics by half-hour, before and after the notice. */
export function NoticeImpactTable({ advisory: { clinics, text } }: { advisory: NoticeImpact }) {
  const { t, language } = useTranslation();
  const halfHours = clinics.flatMap((clinic) => clinic.halfHours);
  const offsets = [...new Set(halfHours.map(({ offset }) => offset))];
  const maxArrivals = Math.max(1, ...halfHours.map(({ arrivals }) => arrivals));
  const describeTotals = (clinic: ArrivalsBeforeAfter) => {
    const sums = arrivalTotals(clinic);
    return sums ? t('noticeImpact.sum', sums) : t('noticeImpact.tooEarly');
  };
  return (
    <TableCard
      kind="figures"
      className="notice-impact-table"
      title={noticeText(text, language)}
      note={t('noticeImpact.sumHow')}
      columns={[
        t('noticeImpact.half'),
        ...clinics.map((clinic) => ({
          text: clinic.name[language],
          className: 'text-cell',
          note: describeTotals(clinic),
        })),
      ]}
      rows={offsets.map((offset) => (
        <tr key={offset} data-first-after={offset === 0}>
          <th scope="row">
            {offset < 0
              ? t('noticeImpact.before', { minutes: -offset * 30 })
              : t('noticeImpact.after', { minutes: (offset + 1) * 30 })}
          </th>
          {clinics
            .map((clinic) => clinic.halfHours.find((each) => each.offset === offset)?.arrivals ?? 0)
            .map((arrivals, index) => (
              <td key={clinics[index]?.clinicId} className="text-cell">
                <ProportionBar share={arrivals / maxArrivals} />
                {arrivals}
              </td>
            ))}
        </tr>
      ))}
    />
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
