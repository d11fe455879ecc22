import { maxWaitingPeople } from '@hannun/shared';
import { useState } from 'react';
import { type Say, useSpeech } from '../../components/language/LanguageProvider.js';
import { Choices } from './Choices.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';
import { Stepper } from './Stepper.js';

const reasons = ['whyLeft', 'whyMissed', 'whyUnknown'] as const;
type Reason = (typeof reasons)[number];

/** Sets the counted number of people, and shows the difference. */
export function RecountDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { say, language } = useSpeech();
  const [from] = useState(lane.waiting);
  const [waiting, setWaiting] = useState(from);
  const [reason, setReason] = useState<Reason | null>(null);
  const correct = () =>
    press({ type: 'correct', lane: lane.lane, waiting, ...(reason ? { reason: say(reason) } : {}) });
  return (
    <Dialog title={say('recountTitle', { lane: lane.name[language] })} how={say('recountHow')} close={close}>
      <Stepper
        label={say('recountField')}
        value={waiting}
        least={0}
        most={maxWaitingPeople}
        unit={say('peopleUnit')}
        change={setWaiting}
      />
      <p className="dialog__difference" role="status">
        {say('recountFrom', { from })} <b>{say('people', { count: waiting })}</b> ·{' '}
        {difference(waiting - from, say)}
      </p>
      <Choices
        label={say('reason')}
        options={reasons.map((value) => ({ value, name: say(value) }))}
        chosen={reason}
        choose={setReason}
      />
      <Ends does={say('recountDo', { count: waiting })} act={correct} close={close} />
    </Dialog>
  );
}

function difference(people: number, say: Say): string {
  if (people === 0) return say('same');
  return say(people < 0 ? 'fewer' : 'greater', { count: Math.abs(people) });
}
