import type { PauseReason } from '@hannun/shared';
import { useState } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say } = useSpeech();
  const [now] = useState(() => Date.now() + clockOffset);
  const times = restartTimes(now);
  const [reason, setReason] = useState<PauseReason>('disinfection');
  const [until, setUntil] = useState<string | null>(times[2] ?? null);
  const ends = [
    ...times.map((value) => ({ value, name: say('untilTime', { time: clockTime(value) }) })),
    { value: null, name: say('untilOpen') },
  ];
  return (
    <Dialog title={say('pauseTitle')} how={say('pauseHow')} close={close}>
      <Choices
        label={say('reason')}
        options={reasons.map((value) => ({ value, name: say(value) }))}
        chosen={reason}
        choose={setReason}
      />
      <Choices label={say('until')} options={ends} chosen={until} choose={setUntil} />
      <label>
        {say('untilField')}
        <input type="time" step={300} onChange={(event) => setUntil(momentOf(event.target.value, now))} />
      </label>
      <Ends
        does={until ? say('pauseDo', { time: clockTime(until) }) : say('pauseDoOpen')}
        act={() => press({ type: 'pause', reason, ...(until ? { until } : {}) })}
        close={close}
      />
    </Dialog>
  );
}
