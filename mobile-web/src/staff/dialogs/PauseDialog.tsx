import { type PauseReason, pauseReasons } from '@hannun/shared/contract';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { districtTimeZone } from '../ui/district-time-zone.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { suggestedResumeTimes, todayAt } from './resume-times.js';
import { SegmentedControl } from './SegmentedControl.js';

/** Pauses the clinic with a reason and, if known, the time it resumes. */
export function PauseDialog({
  clockOffsetMs,
  press,
  close,
}: Pick<DialogProps, 'clockOffsetMs' | 'press' | 'close'>) {
  const { t } = useTranslation();
  const [nowMs] = useState(() => Date.now() + clockOffsetMs);
  const resumeTimes = suggestedResumeTimes(nowMs);
  const [reason, setReason] = useState<PauseReason>('disinfection');
  const [until, setUntil] = useState<string | null>(resumeTimes[2] ?? null);
  const resumeOptions = [
    ...resumeTimes.map((value) => ({ value, name: t('untilTime', { time: formatClockTime(value) }) })),
    { value: null, name: t('untilOpen') },
  ];
  return (
    <Dialog
      title={t('pauseTitle')}
      description={t('pauseHint')}
      action={{
        label: until ? t('pauseConfirm', { time: formatClockTime(until) }) : t('pauseDoOpen'),
        run: () => press({ type: 'pause', reason, ...(until ? { until } : {}) }),
      }}
      close={close}
    >
      <SegmentedControl
        label={t('reason')}
        options={pauseReasons.map((value) => ({ value, name: t(`pauseReason.${value}`) }))}
        selected={reason}
        onSelect={setReason}
      />
      <SegmentedControl label={t('until')} options={resumeOptions} selected={until} onSelect={setUntil} />
      <label>
        {t('untilField')}
        <input
          type="time"
          step={300}
          onChange={(event) => setUntil(todayAt(event.target.value, nowMs, districtTimeZone()))}
        />
      </label>
    </Dialog>
  );
}
