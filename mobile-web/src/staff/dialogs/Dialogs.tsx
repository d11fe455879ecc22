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
import { TearOffDialog } from './TearOffDialog.js';
import { TicketDialog } from './TicketDialog.js';

type DialogsProps = Omit<DialogProps, 'open' | 'close'> & {
  open: OpenDialog | null;
  setOpen: (open: OpenDialog | null) => void;
};

/** The open dialog, if any. */
export function Dialogs({ open, setOpen, ...desk }: DialogsProps) {
  const props: DialogProps = { ...desk, open: setOpen, close: () => setOpen(null) };
  switch (open?.dialog) {
    case undefined:
      return null;
    case 'arrival':
      return <CheckInDialog {...props} />;
    case 'tear-off':
      return <TearOffDialog {...props} />;
    case 'recount':
      return <RecountDialog {...props} />;
    case 'line':
      return <LineDialog {...props} />;
    case 'ticket':
      return <TicketDialog {...props} ticket={open.ticket} />;
    case 'slip':
      return <SlipDialog {...props} ticket={open.ticket} />;
    case 'pause':
      return <PauseDialog {...props} />;
    case 'close-intake':
      return <CloseIntakeDialog {...props} />;
    case 'more':
      return <MoreDialog {...props} />;
    case 'booths':
      return <BoothsDialog {...props} />;
    case 'last-number':
      return <LastNumberDialog {...props} />;
    case 'notice':
      return <NoticeDialog {...props} />;
    case 'history':
      return <HistoryDialog {...props} />;
    case 'settings':
      return <SettingsDialog {...props} />;
  }
}
