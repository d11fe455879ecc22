import { maxTearOffNumbers, ticketId } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';
import { Stepper } from './Stepper.js';

/** Checks in everyone up to the last number torn off a pre-printed roll. */
export function TearOffDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const { lane: id, code, nextNumber } = lane;
  const [number, setNumber] = useState(nextNumber);
  const count = number - nextNumber + 1;
  const does = count > 0 ? t('tearOffDo', { ticket: ticketId(code, number), count }) : t('tearOffNone');
  return (
    <Dialog title={t('tearOffTitle', { lane: lane.name[language] })} how={t('tearOffHow')} close={close}>
      <Stepper
        label={t('tearOffField')}
        value={number}
        least={0}
        most={nextNumber + maxTearOffNumbers - 1}
        change={setNumber}
      />
      <Ends
        does={does}
        disabled={count < 1}
        act={() => press({ type: 'tear-off', lane: id, number })}
        close={close}
      />
    </Dialog>
  );
}
