import type { ClinicHistory, DistrictDirectory, History, NoticeChange, NoticeImpact } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Choice } from '../history/Choice.js';
import { LookBack } from '../history/LookBack.js';
import { dayBefore, useChosen, useHistory } from '../history/use-chosen.js';
import { clockIn, dayIn, dayWords } from '../parts/moments.js';
import { AroundTable } from './AroundTable.js';
import { textIn } from './notice-text.js';

/** Arrivals before and after a notice that pointed people to a quieter clinic. */
export function AdvisoryPage() {
  const { t } = useTranslation();
  return <LookBack title={t('advisory.title')}>{(facts) => <ChosenNotices facts={facts} />}</LookBack>;
}

function ChosenNotices({ facts }: { facts: DistrictDirectory }) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [chosen, choose] = useChosen(facts.timeZone);
  const [history, again] = useHistory(chosen);
  return (
    <>
      <p className="look-back__how">{t('advisory.how')}</p>
      <Choice facts={facts} chosen={chosen} choose={choose} />
      {history.state === 'asking' && <Notice title={t('loading')} />}
      {history.state === 'failed' && <Notice title={refuse(history.error)} retry={again} />}
      {history.state === 'known' && <Notices facts={facts} history={history.body} />}
    </>
  );
}

type Hung = { clinic: ClinicHistory; notice: NoticeChange };

/** Older days have no full log left to compare. */
function noticesOf({ clinics, madeAt, rawLogDays, timeZone }: History): Hung[] {
  const oldest = dayBefore(dayIn(timeZone, madeAt), rawLogDays - 1);
  return clinics
    .flatMap((clinic) =>
      clinic.days
        .filter(({ day }) => day >= oldest)
        .flatMap(({ notices }) => notices.map((notice) => ({ clinic, notice }))),
    )
    .filter(({ notice }) => notice.text !== null)
    .sort((a, b) => b.notice.at.localeCompare(a.notice.at));
}

function Notices({ facts, history }: { facts: DistrictDirectory; history: History }) {
  const { t, language } = useTranslation();
  const { timeZone, rawLogDays } = history;
  const hung = noticesOf(history);
  const [index, setIndex] = useState(0);
  const chosen = hung[index] ?? hung[0];
  const others = facts.clinics.filter(({ clinicId }) => clinicId !== chosen?.clinic.clinicId);
  const [other, setOther] = useState('');
  if (!chosen)
    return <Notice title={`${t('advisory.none')} ${t('advisory.expired', { days: rawLogDays })}`} />;
  const named = others.find(
    ({ clinicId, name }) => clinicId === other || (!other && isNamed(chosen.notice, name)),
  );
  const to = named ?? others[0];
  return (
    <>
      <div className="choice">
        <label className="choice__notice">
          {t('advisory.notice')}
          <select value={hung.indexOf(chosen)} onChange={({ target }) => setIndex(Number(target.value))}>
            {hung.map(({ clinic, notice }, place) => (
              <option key={`${clinic.clinicId} ${notice.at}`} value={place}>
                {[
                  `${dayWords(language, dayIn(timeZone, notice.at))} ${clockIn(timeZone, notice.at)}`,
                  clinic.name[language],
                  textIn(notice.text, language),
                ].join(' · ')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('advisory.other')}
          <select value={to?.clinicId ?? ''} onChange={({ target }) => setOther(target.value)}>
            {others.map(({ clinicId, name }) => (
              <option key={clinicId} value={clinicId}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {to && <Around from={chosen.clinic.clinicId} to={to.clinicId} at={chosen.notice.at} />}
    </>
  );
}

/** Whether a notice mentions a clinic, judged by the first word of its name. */
const isNamed = ({ text }: NoticeChange, name: { ko: string }): boolean =>
  text?.ko.includes(name.ko.split(' ')[0] ?? name.ko) ?? false;

function Around({ from, to, at }: { from: string; to: string; at: string }) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const [advisory, again] = useAsked<NoticeImpact>(`/admin/advisory?clinicId=${from},${to}&at=${at}`);
  if (advisory.state === 'asking') return <Notice title={t('loading')} />;
  if (advisory.state === 'failed') return <Notice title={refuse(advisory.error)} retry={again} />;
  return <AroundTable advisory={advisory.body} />;
}
