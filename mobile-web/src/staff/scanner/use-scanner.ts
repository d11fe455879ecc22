import type { BoothChoices } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import { useRef } from 'react';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { Tap } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { serverNow } from '../ui/server-now.js';
import { describeOver, describeSlip, lookUpSlip } from './look-up-slip.js';
import { resolveScan } from './resolve-scan.js';
import { useKeyboard } from './use-keyboard.js';

type Scanner = {
  /** Not before it is known where the tablet stands. */
  isReady: boolean;
  desk: Desk;
  choices: BoothChoices;
  /** The lane in view. */
  lane: string | undefined;
  clockOffsetMs: number;
  dialog: OpenDialog | null;
  setDialog: (dialog: OpenDialog | null) => void;
  selectLane: (lane: string) => void;
  press: (tap: Tap) => void;
  /** Says what became of a slip that is not at the desk. */
  tell: (text: string) => void;
  /** The same, without a warning: nothing is amiss. */
  mention: (text: string) => void;
};

/** Acts on scanned slips. While a dialog is open nothing happens behind it: the slip takes its place. */
export function useScanner({
  isReady,
  desk,
  choices,
  lane,
  clockOffsetMs,
  dialog,
  setDialog,
  selectLane,
  press,
  tell,
  mention,
}: Scanner): void {
  const { t } = useTranslation();
  const scans = useRef(0);
  const say = (text: string) => {
    setDialog(null);
    tell(text);
  };
  const lookUp = async (token: string, scan: number) => {
    const answer = await lookUpSlip(token);
    // Somebody has scanned the next slip meanwhile.
    if (scan === scans.current) say(describeSlip(answer, desk, { t }));
  };
  useKeyboard((text) => {
    if (!isReady) return;
    scans.current += 1;
    const slip = resolveScan(text, { desk, choices, lane, nowIso: serverNow(clockOffsetMs) });
    switch (slip.found) {
      case 'tap':
        if (dialog === null) return press(slip.tap);
        if (isAskedAbout(dialog, slip.ticket)) return;
        return setDialog({ dialog: 'ticket', ticket: slip.ticket });
      case 'ticket':
        selectLane(slip.lane);
        return setDialog({ dialog: 'ticket', ticket: slip.ticket });
      case 'read-twice':
        return mention(t(slip.did === 'call' ? 'scanCalledAlready' : 'scanOver', { ticket: slip.ticket }));
      case 'over':
        return say(describeOver(slip.ticket, slip.at, { t }));
      case 'token':
        return void lookUp(slip.token, scans.current);
      case 'nothing':
        return say(t('scanUnknown'));
    }
  });
}

/** The question that the first reading of the slip raised still stands. */
const isAskedAbout = (dialog: OpenDialog, ticket: string): boolean =>
  (dialog.dialog === 'call' || dialog.dialog === 'call-in-pause') && dialog.tap.ticket === ticket;
