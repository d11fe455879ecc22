import { resultMinutes } from '@hannun/shared/contract';
import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { SegmentedControl } from './SegmentedControl.js';
import { Stepper } from './Stepper.js';

const usualMinutes = [20, 45, 60, 90];

/** Finishes a service whose result takes another time than the usual ones. */
export function ResultTimeDialog({
  ticket,
  press,
  close,
}: Pick<DialogProps, 'press' | 'close'> & { ticket: string }) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState(20);
  return (
    <Dialog
      title={t('resultTimeTitle', { ticket })}
      description={t('finishAndAwaitDescription')}
      action={{
        label: t('finishAndAwait', { count: minutes }),
        run: () => press({ type: 'check-out', ticket, then: { resultMinutes: minutes } }),
      }}
      close={close}
    >
      <SegmentedControl
        label={t('resultTimeUsual')}
        options={usualMinutes.map((value) => ({ value, name: t('minutesShort', { count: value }) }))}
        selected={minutes}
        onSelect={setMinutes}
      />
      <Stepper
        label={t('resultTimeField')}
        value={minutes}
        min={resultMinutes.min}
        max={resultMinutes.max}
        unit={t('resultTimeUnit')}
        change={setMinutes}
      />
    </Dialog>
  );
}
