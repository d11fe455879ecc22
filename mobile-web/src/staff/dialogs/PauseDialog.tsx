import { type Desk, type LaneDesk, type PauseReason, pauseReasons } from '@hannun/shared/contract';
import { lanesToday, runsToday } from '@hannun/shared/queue';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { formatUpcomingTime } from '../ui/clock-time.js';
import { districtTimeZone } from '../ui/district-time-zone.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { readClock } from './read-clock.js';
import { nextTimeAt, suggestedResumeTimes } from './resume-times.js';
import { SegmentedControl } from './SegmentedControl.js';

/**
 * Pauses the lane that the tablet shows, another one or, with one more tap, all of them, with a reason and, if known,
 * the time it resumes. While the whole clinic rests, it is that pause that is changed.
 */
export function PauseDialog({
  desk,
  lane: shown,
  clockOffsetMs,
  press,
  close,
}: Pick<DialogProps, 'desk' | 'lane' | 'clockOffsetMs' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const [nowMs] = useState(() => Date.now() + clockOffsetMs);
  const lanes = lanesToday(desk);
  const isOfMany = lanes.length > 1;
  const resumeTimes = suggestedResumeTimes(nowMs);
  const [lane, setLane] = useState(() => (startsAtOne(desk, shown) ? shown.lane : null));
  const [reason, setReason] = useState<PauseReason>('disinfection');
  const [until, setUntil] = useState<string | null>(resumeTimes[2] ?? null);
  const [typed, setTyped] = useState('');
  const choose = (next: string | null) => {
    setTyped('');
    setUntil(next);
  };
  const type = (text: string) => {
    const clock = readClock(text);
    setTyped(text);
    setUntil(clock && nextTimeAt(clock, nowMs, districtTimeZone()));
  };
  const isPast = until === null && readClock(typed) !== null;
  const isOpen = until === null && typed === '';
  const nameTime = (time: string) => formatUpcomingTime(time, { now: nowMs, language, t });
  const resumeOptions = [
    ...resumeTimes.map((value) => ({ value, name: t('untilTime', { time: nameTime(value) }) })),
    { value: null, name: t('untilOpen') },
  ];
  const chosen = lanes.find((each) => each.lane === lane);
  const pause = chosen
    ? t('pauseLane', { lane: chosen.name[language] })
    : t(isOfMany ? 'pauseAllLanes' : 'pauseDo');
  return (
    <Dialog
      title={t('pauseTitle')}
      description={t('pauseHint')}
      action={{
        label: until ? t('pauseConfirm', { pause, time: nameTime(until) }) : pause,
        disabled: until === null && !isOpen,
        run: () => press({ type: 'pause', reason, ...(until ? { until } : {}), ...(lane ? { lane } : {}) }),
      }}
      close={close}
    >
      {isOfMany && (
        <SegmentedControl
          label={t('pauseWhich')}
          options={[
            { value: null, name: t('pauseAll') },
            ...lanes.map((each) => ({ value: each.lane, name: each.name[language] })),
          ]}
          selected={lane}
          onSelect={setLane}
        />
      )}
      <SegmentedControl
        label={t('reason')}
        options={pauseReasons.map((value) => ({ value, name: t(`pauseReason.${value}`) }))}
        selected={reason}
        onSelect={setReason}
      />
      <SegmentedControl
        label={t('resumeTime')}
        options={resumeOptions}
        selected={until === null && !isOpen ? '' : until}
        onSelect={choose}
      />
      <label>
        {t('untilField')}
        <input
          inputMode="numeric"
          placeholder="15:30"
          maxLength={5}
          value={typed}
          onChange={({ target: { value } }) => type(value)}
        />
        {isPast && <span role="alert">{t('untilPast')}</span>}
      </label>
    </Dialog>
  );
}

const startsAtOne = (desk: Desk, lane: LaneDesk): boolean =>
  lanesToday(desk).length > 1 && runsToday(lane) && desk.status !== 'paused';
