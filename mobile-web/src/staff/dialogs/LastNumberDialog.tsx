import { type LaneDesk, maxWaitingPeople, ticketId } from '@hannun/shared/contract';
import { useState } from 'react';
import { type Translate, useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Stepper } from './Stepper.js';

/** The last number served today; holders of later ones are told at once. */
export function LastNumberDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const { lane: id, code, issued, lastNumber, proposal } = lane;
  const [number, setNumber] = useState(lastNumber ?? proposal?.lastNumber ?? Math.max(1, issued));
  const set = (limit: number | null) => press({ type: 'last-number', lane: id, number: limit });
  return (
    <Dialog
      title={t('lastTitle', { lane: lane.name[language] })}
      description={t('lastHint')}
      action={{ label: t('lastConfirm', { ticket: ticketId(code, number) }), run: () => set(number) }}
      close={close}
    >
      <Stepper
        label={t('lastField')}
        value={number}
        min={1}
        max={issued + maxWaitingPeople}
        change={setNumber}
      />
      <p className="dialog__difference">{describeLastNumber(lane, t)}</p>
      {proposal && <p>{t('lastProposed', { ticket: ticketId(code, proposal.lastNumber) })}</p>}
      {lastNumber !== null && (
        <SmallButton
          name={t('lastLift')}
          press={() => {
            set(null);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

export const describeLastNumber = ({ code, lastNumber }: LaneDesk, t: Translate): string =>
  lastNumber === null ? t('lastFree') : t('lastNow', { ticket: ticketId(code, lastNumber) });
