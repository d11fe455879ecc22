import { maxWaitingPeople } from '@hannun/shared';
import { useState } from 'react';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
import { Choices } from './Choices.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';
import { Stepper } from './Stepper.js';

const reasons = ['whyLeft', 'whyMissed', 'whyUnknown'] as const;
type Reason = (typeof reasons)[number];

/** Sets the counted number of people, and shows the difference. */
export function RecountDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const [from] = useState(lane.waiting);
  const [waiting, setWaiting] = useState(from);
  const [reason, setReason] = useState<Reason | null>(null);
  const correct = () =>
    press({ type: 'correct', lane: lane.lane, waiting, ...(reason ? { reason: t(reason) } : {}) });
  return (
    <Dialog title={t('recountTitle', { lane: lane.name[language] })} how={t('recountHow')} close={close}>
      <Stepper
        label={t('recountField')}
        value={waiting}
        least={0}
        most={maxWaitingPeople}
        unit={t('peopleUnit')}
        change={setWaiting}
      />
      <p className="dialog__difference" role="status">
        {t('recountFrom', { from })} <b>{t('people', { count: waiting })}</b> ·{' '}
        {difference(waiting - from, t)}
      </p>
      <Choices
        label={t('reason')}
        options={reasons.map((value) => ({ value, name: t(value) }))}
        chosen={reason}
        choose={setReason}
      />
      <Ends does={t('recountDo', { count: waiting })} act={correct} close={close} />
    </Dialog>
  );
}

function difference(people: number, t: Translate): string {
  if (people === 0) return t('same');
  return t(people < 0 ? 'fewer' : 'greater', { count: Math.abs(people) });
}
