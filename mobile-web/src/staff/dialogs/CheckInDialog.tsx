import { maxPartySize } from '@hannun/shared/contract';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Stepper } from './Stepper.js';

type CheckInDialogProps = Pick<DialogProps, 'lane' | 'press' | 'close'> & {
  party?: number | undefined;
  priority?: boolean | undefined;
};

/** A check-in of several people on one slip, or with priority. */
export function CheckInDialog({ lane, press, close, ...initial }: CheckInDialogProps) {
  const { t, language } = useTranslation();
  const [party, setParty] = useState(initial.party ?? 2);
  const [priority, setPriority] = useState(initial.priority ?? false);
  const title = t('groupTitle', { lane: lane.name[language] });
  return (
    <Dialog
      title={title}
      description={lane.way === 'heads' ? undefined : t('groupHint')}
      action={{
        label: t('groupConfirm', { count: party }),
        run: () => press({ type: 'check-in', lane: lane.lane, party, ...(priority ? { priority } : {}) }),
      }}
      close={close}
    >
      <Stepper
        label={title}
        value={party}
        min={1}
        max={maxPartySize}
        unit={t('peopleUnit', { count: party })}
        change={setParty}
      />
      <SmallButton
        icon="next"
        name={t('priority')}
        description={t('priorityDescription')}
        value={t(priority ? 'on' : 'off')}
        pressed={priority}
        press={() => setPriority(!priority)}
      />
    </Dialog>
  );
}
