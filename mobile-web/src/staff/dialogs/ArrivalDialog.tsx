import { maxPartySize } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';
import { Stepper } from './Stepper.js';

/** A check-in of several people on one slip, or with priority. */
export function ArrivalDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const [party, setParty] = useState(2);
  const [priority, setPriority] = useState(false);
  const title = t('arrivalTitle', { lane: lane.name[language] });
  return (
    <Dialog title={title} how={lane.way === 'heads' ? undefined : t('arrivalHow')} close={close}>
      <Stepper
        label={title}
        value={party}
        least={1}
        most={maxPartySize}
        unit={t('peopleUnit')}
        change={setParty}
      />
      <SmallKey
        icon="next"
        name={t('priority')}
        tells={t('priorityTells')}
        figure={t(priority ? 'on' : 'off')}
        chosen={priority}
        press={() => setPriority(!priority)}
      />
      <Ends
        does={t('arrivalDo', { count: party })}
        act={() => press({ type: 'check-in', lane: lane.lane, party, ...(priority ? { priority } : {}) })}
        close={close}
      />
    </Dialog>
  );
}
