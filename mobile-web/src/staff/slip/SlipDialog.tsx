import { Dialog } from '../dialogs/Dialog.js';
import type { DialogProps } from '../dialogs/dialog-props.js';
import { useTranslation } from '../translation.js';
import { PrintedSlip } from './PrintedSlip.js';
import { SlipQrCode } from './SlipQrCode.js';
import { buildSlip } from './slip.js';
import { slipDetails } from './slip-details.js';
import { slipOrigin } from './slip-origin.js';
import './SlipDialog.css';

type SlipDialogProps = Pick<DialogProps, 'desk' | 'board' | 'settings' | 'close'> & { ticket: string };

export function SlipDialog({ desk, board, settings, ticket, close }: SlipDialogProps) {
  const { t, language } = useTranslation();
  const slip = buildSlip(desk, board, ticket, slipOrigin());
  const title = t('slipTitle', { ticket });
  if (!slip) {
    return <Dialog title={title} description={t('slipGone')} close={close} />;
  }
  return (
    <Dialog
      title={title}
      description={t('slipHint')}
      action={{ label: t('print'), keepsOpen: true, run: () => print() }}
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
          <SlipQrCode slip={slip} title={t('slipCode', { ticket })} />
        ) : (
          <p className="slip__no-code">{t('slipNoCode')}</p>
        )}
      </div>
      <PrintedSlip slip={slip} width={settings.paper} />
    </Dialog>
  );
}
