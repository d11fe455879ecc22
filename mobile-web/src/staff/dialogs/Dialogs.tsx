import type { ComponentType } from 'react';
import { CallDialog } from '../booths/CallDialog.js';
import { CloseOwnBoothDialog } from '../booths/CloseOwnBoothDialog.js';
import type { DeskContext } from '../desk/desk-context.js';
import { PausedCallDialog } from '../pause/PausedCallDialog.js';
import { SettingsDialog } from '../settings/SettingsDialog.js';
import { SlipDialog } from '../slip/SlipDialog.js';
import { BoothsDialog } from './BoothsDialog.js';
import { CheckInDialog } from './CheckInDialog.js';
import { CloseIntakeDialog } from './CloseIntakeDialog.js';
import type { DialogProps } from './dialog-props.js';
import { HistoryDialog } from './HistoryDialog.js';
import { LastNumberDialog } from './LastNumberDialog.js';
import { LineDialog } from './LineDialog.js';
import { MoreDialog } from './MoreDialog.js';
import { NoticeDialog } from './NoticeDialog.js';
import type { OpenDialog } from './open-dialog.js';
import { PauseDialog } from './PauseDialog.js';
import { RecountDialog } from './RecountDialog.js';
import { ResultTimeDialog } from './ResultTimeDialog.js';
import { TearOffDialog } from './TearOffDialog.js';
import { TicketDialog } from './TicketDialog.js';

type TapQuestion = Extract<OpenDialog, { tap: unknown }>;
type OtherDialog = Exclude<OpenDialog, TapQuestion>;
type Particulars = {
  ticket: string;
  party?: number | undefined;
  priority?: boolean | undefined;
  of?: string | undefined;
};

const dialogs: Record<OtherDialog['dialog'], ComponentType<DialogProps & Particulars>> = {
  arrival: CheckInDialog,
  'tear-off': TearOffDialog,
  recount: RecountDialog,
  line: LineDialog,
  ticket: TicketDialog,
  slip: SlipDialog,
  'result-time': ResultTimeDialog,
  pause: PauseDialog,
  'close-intake': CloseIntakeDialog,
  more: MoreDialog,
  booths: BoothsDialog,
  'last-number': LastNumberDialog,
  notice: NoticeDialog,
  history: HistoryDialog,
  settings: SettingsDialog,
};

type DialogsProps = Omit<DeskContext, 'open'> & {
  open: OpenDialog | null;
  setOpen: (open: OpenDialog | null) => void;
};

/** The open dialog, if any. */
export function Dialogs({ open, setOpen, ...context }: DialogsProps) {
  if (!open) return null;
  const shared = { ...context, open: setOpen, close: () => setOpen(null) };
  if (open.dialog === 'call') return <CallDialog {...shared} tap={open.tap} called={open.called} />;
  if (open.dialog === 'call-in-pause') return <PausedCallDialog {...shared} tap={open.tap} />;
  if (open.dialog === 'close-own-booth') return <CloseOwnBoothDialog {...shared} tap={open.tap} />;
  const { dialog, ...particulars } = open;
  const DialogBody = dialogs[dialog];
  return <DialogBody {...shared} {...{ ticket: '', ...particulars }} />;
}
