import { maxTearOffNumbers, ticketId } from '@hannun/shared/contract';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Stepper } from './Stepper.js';

/** Checks in everyone up to the last number torn off a pre-printed roll. */
export function TearOffDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const { lane: id, code, nextNumber } = lane;
  const [number, setNumber] = useState(nextNumber);
  const count = number - nextNumber + 1;
  const confirmLabel =
    count > 0 ? t('tearOffConfirm', { ticket: ticketId(code, number), count }) : t('tearOffNone');
  return (
    <Dialog
      title={t('tearOffTitle', { lane: lane.name[language] })}
      description={t('tearOffHint')}
      action={{
        label: confirmLabel,
        disabled: count < 1,
        run: () => press({ type: 'tear-off', lane: id, number }),
      }}
      close={close}
    >
      <Stepper
        label={t('tearOffField')}
        value={number}
        min={0}
        max={nextNumber + maxTearOffNumbers - 1}
        change={setNumber}
      />
    </Dialog>
  );
}
