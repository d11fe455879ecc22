import type { DistrictDirectory, PastBoard } from '@hannun/shared/contract';
import { formatClock, instantInZone, minuteMs } from '@hannun/shared/date-time';
import { useState } from 'react';
import { useQuery } from '../api/use-query.js';
import { HistoryLayout } from '../history/HistoryLayout.js';
import { PeriodPicker } from '../history/PeriodPicker.js';
import { useHistorySelection } from '../history/use-history-selection.js';
import { QueryContent } from '../layout/QueryContent.js';
import { StatusMessage } from '../layout/StatusMessage.js';
import { useTranslation } from '../translation.js';
import { PlaybackScreens } from './PlaybackScreens.js';
import './PlaybackPage.css';

/** Any past minute of a clinic, as phones and TVs showed it. */
export function PlaybackPage() {
  const { t } = useTranslation();
  return (
    <HistoryLayout title={t('historyMenu.minute')}>
      {(directory) => <SelectedMinute directory={directory} />}
    </HistoryLayout>
  );
}

function SelectedMinute({ directory }: { directory: DistrictDirectory }) {
  const { t } = useTranslation();
  const { timeZone } = directory;
  const [chosen, choose] = useHistorySelection(timeZone);
  const [clock, setClock] = useState(() => formatClock(timeZone, Date.now() - minuteMs));
  const clinicId = chosen.clinicId ?? directory.clinics[0]?.clinicId;
  const at = instantInZone(timeZone, chosen.to, clock);
  const step = (minutes: number) => setClock(formatClock(timeZone, at + minutes * minuteMs));
  if (!clinicId) return <StatusMessage title={t('dashboardNoClinics')} />;
  return (
    <>
      <p className="history-layout__hint">{t('playback.how')}</p>
      <div className="choice">
        <PeriodPicker
          directory={directory}
          selection={{ ...chosen, clinicId }}
          onChange={choose}
          singleClinic
          singleDay
        />
        <label>
          {t('history.time')}
          <input
            type="time"
            step={1}
            value={clock}
            onChange={({ target }) => target.value && setClock(target.value)}
          />
        </label>
        <button type="button" onClick={() => step(-1)}>
          {t('playback.earlier')}
        </button>
        <button type="button" onClick={() => step(1)}>
          {t('playback.later')}
        </button>
      </div>
      {at > Date.now() ? (
        <StatusMessage title={t('playback.tooEarly')} />
      ) : (
        <PlaybackMinute clinicId={clinicId} atMs={at} timeZone={timeZone} />
      )}
    </>
  );
}

function PlaybackMinute({ clinicId, atMs, timeZone }: { clinicId: string; atMs: number; timeZone: string }) {
  const { t } = useTranslation();
  const moment = new Date(atMs).toISOString();
  const past = useQuery<PastBoard>(`/admin/clinics/${clinicId}/past?at=${moment}`);
  if (past.state === 'failed' && past.error.code === 'rate-limited')
    return <StatusMessage title={t('playback.busy')} />;
  return (
    <QueryContent query={past}>
      {({ board, ...rest }) =>
        board ? (
          <PlaybackScreens past={{ ...rest, board }} timeZone={timeZone} />
        ) : (
          <StatusMessage title={t('playback.none')} />
        )
      }
    </QueryContent>
  );
}
