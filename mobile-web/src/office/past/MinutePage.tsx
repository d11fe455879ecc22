import type { DistrictDirectory, PastBoard } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { useAsked } from '../api/use-asked.js';
import { Notice } from '../frame/Notice.js';
import { useRefusal } from '../frame/use-refusal.js';
import { Choice } from '../history/Choice.js';
import { LookBack } from '../history/LookBack.js';
import { useChosen } from '../history/use-chosen.js';
import { instantIn } from '../parts/instant.js';
import { clockIn } from '../parts/moments.js';
import { PastScreens } from './PastScreens.js';
import './MinutePage.css';

/** Any past minute of a clinic, as phones and TVs showed it. */
export function MinutePage() {
  const { t } = useTranslation();
  return <LookBack title={t('minute.title')}>{(facts) => <ChosenMinute facts={facts} />}</LookBack>;
}

const minute = 60_000;

function ChosenMinute({ facts }: { facts: DistrictDirectory }) {
  const { t } = useTranslation();
  const { timeZone } = facts;
  const [chosen, choose] = useChosen(timeZone);
  const [clock, setClock] = useState(() => clockIn(timeZone, Date.now() - minute));
  const clinicId = chosen.clinicId ?? facts.clinics[0]?.clinicId;
  const at = instantIn(timeZone, chosen.to, clock);
  const step = (minutes: number) => setClock(clockIn(timeZone, at + minutes * minute));
  if (!clinicId) return <Notice title={t('wallNoClinics')} />;
  return (
    <>
      <p className="look-back__how">{t('minute.how')}</p>
      <div className="choice">
        <Choice facts={facts} chosen={{ ...chosen, clinicId }} choose={choose} onlyOne oneDay />
        <label>
          {t('minute.clock')}
          <input
            type="time"
            step={1}
            value={clock}
            onChange={({ target }) => target.value && setClock(target.value)}
          />
        </label>
        <button type="button" onClick={() => step(-1)}>
          {t('minute.earlier')}
        </button>
        <button type="button" onClick={() => step(1)}>
          {t('minute.later')}
        </button>
      </div>
      {at > Date.now() ? (
        <Notice title={t('minute.tooEarly')} />
      ) : (
        <Shown clinicId={clinicId} at={at} timeZone={timeZone} />
      )}
    </>
  );
}

function Shown({ clinicId, at, timeZone }: { clinicId: string; at: number; timeZone: string }) {
  const { t } = useTranslation();
  const refuse = useRefusal();
  const moment = new Date(at).toISOString();
  const [past, again] = useAsked<PastBoard>(`/admin/clinics/${clinicId}/past?at=${moment}`);
  if (past.state === 'asking') return <Notice title={t('loading')} />;
  if (past.state === 'failed' && past.error.code === 'rate-limited')
    return <Notice title={t('minute.busy')} />;
  if (past.state === 'failed') return <Notice title={refuse(past.error)} retry={again} />;
  const { board } = past.body;
  if (!board) return <Notice title={t('minute.none')} />;
  return <PastScreens past={{ ...past.body, board }} timeZone={timeZone} />;
}
