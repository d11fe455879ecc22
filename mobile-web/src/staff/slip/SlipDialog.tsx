import { Dialog } from '../dialogs/Dialog.js';
import type { DialogProps } from '../dialogs/dialog-props.js';
import { useTranslation } from '../translation.js';
import { LinkReachNotice } from './LinkReachNotice.js';
import { lastPrintOf } from './receipt-printer.js';
import { SlipQrCode } from './SlipQrCode.js';
import { buildSlip } from './slip.js';
import { slipDetails } from './slip-details.js';
import { slipOrigin } from './slip-origin.js';
import './SlipDialog.css';

type SlipDialogProps = Pick<DialogProps, 'desk' | 'board' | 'printSlip' | 'close'> & { ticket: string };

export function SlipDialog({ desk, board, printSlip, ticket, close }: SlipDialogProps) {
  const { t, language } = useTranslation();
  const slip = buildSlip(desk, board, ticket, slipOrigin());
  const title = t('slipTitle', { ticket });
  const print = lastPrintOf(desk, ticket);
  if (!slip) {
    return <Dialog title={title} description={t('slipGone')} close={close} />;
  }
  return (
    <Dialog
      title={title}
      description={slip.url ? t('slipHint') : undefined}
      action={{ label: t('print'), keepsOpen: true, run: () => printSlip(ticket) }}
      close={close}
    >
      <div className="slip">
        <div className="slip__facts">
          <p className="slip__number">{ticket}</p>
          {slipDetails(slip, { t, language }).map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </div>
        {slip.url ? (
          <SlipQrCode url={slip.url} title={t('slipCode', { ticket })} />
        ) : (
          <p className="slip__no-code">{t('slipNoCode')}</p>
        )}
      </div>
      {print && <p role="status">{t(`printState.${print.state}`)}</p>}
      {slip.url && <LinkReachNotice address={slip.url} />}
    </Dialog>
  );
}
