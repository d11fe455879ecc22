import type { PauseReason } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { clockTime } from '../frame/clock-time.js';
import { Choices } from './Choices.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';
import { momentOf, restartTimes } from './restart-times.js';

const reasons: readonly PauseReason[] = ['disinfection', 'lunch', 'other'];

/** Pauses the clinic with a reason and, if known, the time it resumes. */
export function PauseDialog({
  clockOffset,
  press,
  close,
}: Pick<DialogProps, 'clockOffset' | 'press' | 'close'>) {
  const { t } = useTranslation();
  const [now] = useState(() => Date.now() + clockOffset);
  const times = restartTimes(now);
  const [reason, setReason] = useState<PauseReason>('disinfection');
  const [until, setUntil] = useState<string | null>(times[2] ?? null);
  const ends = [
    ...times.map((value) => ({ value, name: t('untilTime', { time: clockTime(value) }) })),
    { value: null, name: t('untilOpen') },
  ];
  return (
    <Dialog title={t('pauseTitle')} how={t('pauseHow')} close={close}>
      <Choices
        label={t('reason')}
        options={reasons.map((value) => ({ value, name: t(value) }))}
        chosen={reason}
        choose={setReason}
      />
      <Choices label={t('until')} options={ends} chosen={until} choose={setUntil} />
      <label>
        {t('untilField')}
        <input type="time" step={300} onChange={(event) => setUntil(momentOf(event.target.value, now))} />
      </label>
      <Ends
        does={until ? t('pauseDo', { time: clockTime(until) }) : t('pauseDoOpen')}
        act={() => press({ type: 'pause', reason, ...(until ? { until } : {}) })}
        close={close}
      />
    </Dialog>
  );
}
