import { maxWaitingPeople } from '@hannun/shared/contract';
import { useState } from 'react';
import { type Translate, useTranslation } from '../translation.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { SegmentedControl } from './SegmentedControl.js';
import { Stepper } from './Stepper.js';

const reasons = ['recountLeft', 'recountMissedTap', 'recountUnknown'] as const;
type Reason = (typeof reasons)[number];

type RecountDialogProps = Pick<DialogProps, 'desk' | 'lane' | 'press' | 'close'> & {
  of?: string | undefined;
};

/** Sets the counted number of people, and shows the difference. */
export function RecountDialog({ desk, lane: inView, of, press, close }: RecountDialogProps) {
  const lane = desk.lanes.find(({ lane }) => lane === of) ?? inView;
  const { t, language } = useTranslation();
  const [shownWaiting] = useState(lane.waiting);
  const [waiting, setWaiting] = useState(shownWaiting);
  const [reason, setReason] = useState<Reason | null>(null);
  const correct = () =>
    press({ type: 'correct', lane: lane.lane, waiting, ...(reason ? { reason: t(reason) } : {}) });
  return (
    <Dialog
      title={t('recountTitle', { lane: lane.name[language] })}
      description={t('recountHint')}
      action={{ label: t('recountConfirm', { count: waiting }), run: correct }}
      close={close}
    >
      <Stepper
        label={t('recountField')}
        value={waiting}
        min={0}
        max={maxWaitingPeople}
        unit={t('peopleUnit', { count: waiting })}
        change={setWaiting}
      />
      <p className="dialog__difference" role="status">
        {t('recountFrom', { from: shownWaiting })} <b>{t('people', { count: waiting })}</b> ·{' '}
        {describeDifference(waiting - shownWaiting, t)}
      </p>
      <SegmentedControl
        label={t('reason')}
        options={reasons.map((value) => ({ value, name: t(value) }))}
        selected={reason}
        onSelect={setReason}
      />
    </Dialog>
  );
}

function describeDifference(people: number, t: Translate): string {
  if (people === 0) return t('same');
  return t(people < 0 ? 'fewer' : 'greater', { count: Math.abs(people) });
}
