import type {
  ClinicHistory,
  DistrictDirectory,
  History,
  NoticeChange,
  NoticeImpact,
} from '@hannun/shared/contract';
import { addDays, dayInZone, formatClock } from '@hannun/shared/date-time';
import type { Language } from '@hannun/shared/i18n';
import { useState } from 'react';
import { useQuery } from '../api/use-query.js';
import { HistoryLayout, SelectedHistory } from '../history/HistoryLayout.js';
import { QueryContent } from '../layout/QueryContent.js';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useTranslation } from '../translation.js';
import { formatDay } from '../ui/date-format.js';
import { Options } from '../ui/Options.js';
import { NoticeImpactTable } from './NoticeImpactTable.js';
import { noticeText } from './notice-text.js';

/** Arrivals before and after a notice that pointed people to a quieter clinic. */
export function NoticeImpactPage() {
  const { t } = useTranslation();
  return (
    <HistoryLayout title={t('noticeImpact.title')}>
      {(directory) => (
        <>
          <p className="history-layout__hint">{t('noticeImpact.how')}</p>
          <SelectedHistory directory={directory}>
            {(history) => <NoticeComparison directory={directory} history={history} />}
          </SelectedHistory>
        </>
      )}
    </HistoryLayout>
  );
}

type ShownNotice = { clinic: ClinicHistory; notice: NoticeChange };

/** Older days have no full log left to compare. */
function shownNotices({ clinics, madeAt, rawLogDays, timeZone }: History): ShownNotice[] {
  const oldest = addDays(dayInZone(timeZone, madeAt), 1 - rawLogDays);
  return clinics
    .flatMap((clinic) =>
      clinic.days
        .filter(({ day }) => day >= oldest)
        .flatMap(({ notices }) => notices.map((notice) => ({ clinic, notice }))),
    )
    .filter(({ notice }) => notice.text !== null)
    .sort((a, b) => b.notice.at.localeCompare(a.notice.at));
}

function NoticeComparison({ directory, history }: { directory: DistrictDirectory; history: History }) {
  const { t, language } = useTranslation();
  const { timeZone, rawLogDays } = history;
  const notices = shownNotices(history);
  const [index, setIndex] = useState(0);
  const chosen = notices[index] ?? notices[0];
  const others = directory.clinics.filter(({ clinicId }) => clinicId !== chosen?.clinic.clinicId);
  const [other, setOther] = useState('');
  if (!chosen)
    return (
      <StatusMessage title={`${t('noticeImpact.none')} ${t('noticeImpact.expired', { days: rawLogDays })}`} />
    );
  const mentionedClinic = others.find(
    ({ clinicId, name }) => clinicId === other || (!other && mentionsClinic(chosen.notice, name)),
  );
  const otherClinic = mentionedClinic ?? others[0];
  return (
    <>
      <div className="choice">
        <label className="choice__notice">
          {t('noticeImpact.notice')}
          <select value={notices.indexOf(chosen)} onChange={({ target }) => setIndex(Number(target.value))}>
            <Options
              entries={notices.map((shown, position) => [position, noticeName(shown, timeZone, language)])}
            />
          </select>
        </label>
        <label>
          {t('noticeImpact.other')}
          <select value={otherClinic?.clinicId ?? ''} onChange={({ target }) => setOther(target.value)}>
            <Options entries={others.map(({ clinicId, name }) => [clinicId, name[language]])} />
          </select>
        </label>
      </div>
      {otherClinic && (
        <NoticeImpactResult from={chosen.clinic.clinicId} to={otherClinic.clinicId} at={chosen.notice.at} />
      )}
    </>
  );
}

const noticeName = ({ clinic, notice: { at, text } }: ShownNotice, timeZone: string, language: Language) =>
  [
    `${formatDay(language, dayInZone(timeZone, at))} ${formatClock(timeZone, at)}`,
    clinic.name[language],
    noticeText(text, language),
  ].join(' · ');

/** Whether a notice mentions a clinic, judged by the first word of its name. */
const mentionsClinic = ({ text }: NoticeChange, name: { ko: string }): boolean =>
  text?.ko.includes(name.ko.split(' ')[0] ?? name.ko) ?? false;

function NoticeImpactResult({ from, to, at }: { from: string; to: string; at: string }) {
  const query = useQuery<NoticeImpact>(`/admin/advisory?clinicId=${from},${to}&at=${at}`);
  return <QueryContent query={query}>{(advisory) => <NoticeImpactTable advisory={advisory} />}</QueryContent>;
}
