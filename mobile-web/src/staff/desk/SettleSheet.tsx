import type { Desk, Rejection } from '@hannun/shared/contract';
import {
  canPutInAgain,
  type RejectedTap,
  tapAgain,
  ticketAgain,
  ticketTakenOut,
} from '@hannun/shared/outbox';
import { useState } from 'react';
import { Dialog } from '../dialogs/Dialog.js';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import { describeWhat, describeWhy, nameOfAgain, numberOf } from './describe-rejected.js';
import './SettleSheet.css';

export type RejectionControls = {
  desk: Desk;
  /** Refused taps; returns why the first that is refused again is. */
  putInAgain: (ids: readonly string[]) => Rejection | null;
  markServed: (id: string) => Rejection | null;
  acknowledge: (id: string) => void;
};

type SettleSheetProps = RejectionControls & {
  /** In the order of the taps; never empty. */
  taps: readonly RejectedTap[];
  close: () => void;
};

/** Goes through what an outage has left, one by one: put in again, already served, or drop. */
export function SettleSheet({ taps, desk, putInAgain, markServed, acknowledge, close }: SettleSheetProps) {
  const { t } = useTranslation();
  const [position, setPosition] = useState(0);
  const [refusedAgain, setRefusedAgain] = useState<Rejection | null>(null);
  const tap = taps[position % taps.length];
  if (!tap) return null;
  const { id, type } = tap.command;
  const isArrival = type === 'check-in';
  const goOn = () => {
    setPosition(position + 1);
    setRefusedAgain(null);
  };
  return (
    <Dialog title={t('settleTitle', { count: taps.length })} close={close}>
      <div className="settle-sheet__tap">
        <b>{numberOf(tap, desk)}</b>
        <p>
          <strong>{describeWhat([tap], desk, t)}</strong> {describeWhy([tap], desk, t)}
        </p>
      </div>
      <div className="dialog__list">
        {canPutInAgain(tap) && (
          <SmallButton
            icon="plus"
            name={nameOfAgain([tap], desk, t)}
            description={describeAgain(tap, desk, t)}
            press={() => setRefusedAgain(putInAgain([id]))}
          />
        )}
        {(ticketAgain(tap, desk) ?? ticketTakenOut(tap, desk)) !== null && (
          <SmallButton
            icon="check"
            name={t('markServed')}
            description={t('markServedHint')}
            press={() => setRefusedAgain(markServed(id))}
          />
        )}
        <SmallButton
          icon="minus"
          name={t('dropRejected')}
          description={t(isArrival ? 'dropArrivalHint' : 'dropTapHint')}
          press={() => {
            setRefusedAgain(null);
            acknowledge(id);
          }}
        />
        {taps.length > 1 && <SmallButton icon="next" name={t('settleLater')} press={goOn} />}
      </div>
      {refusedAgain && (
        <p role="alert" className="settle-sheet__refused">
          <b>{describeWhy([{ ...tap, error: refusedAgain }], desk, t)}</b>
        </p>
      )}
    </Dialog>
  );
}

function describeAgain(tap: RejectedTap, desk: Desk, t: Translate): string {
  if (tap.command.type !== 'check-in') return t('putTapInAgainHint');
  const { at } = tapAgain(tap, desk);
  return at === null ? t('putNewcomerInHint') : t('putArrivalInHint', { time: formatClockTime(at) });
}
