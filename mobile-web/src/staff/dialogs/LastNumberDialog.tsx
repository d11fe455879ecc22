import { maxWaitingPeople, ticketId } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';
import { Stepper } from './Stepper.js';

/** The last number served today; holders of later ones are told at once. */
export function LastNumberDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const { lane: id, code, issued, lastNumber } = lane;
  const [number, setNumber] = useState(lastNumber ?? Math.max(1, issued));
  const now = lastNumber === null ? t('lastFree') : t('lastNow', { ticket: ticketId(code, lastNumber) });
  const set = (limit: number | null) => press({ type: 'last-number', lane: id, number: limit });
  return (
    <Dialog title={t('lastTitle', { lane: lane.name[language] })} how={t('lastHow')} close={close}>
      <Stepper
        label={t('lastField')}
        value={number}
        least={1}
        most={issued + maxWaitingPeople}
        change={setNumber}
      />
      <p className="dialog__difference">{now}</p>
      {lastNumber !== null && (
        <SmallKey
          name={t('lastLift')}
          press={() => {
            set(null);
            close();
          }}
        />
      )}
      <Ends does={t('lastDo', { ticket: ticketId(code, number) })} act={() => set(number)} close={close} />
    </Dialog>
  );
}
