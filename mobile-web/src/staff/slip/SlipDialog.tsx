import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from '../dialogs/Dialog.js';
import type { DialogProps } from '../dialogs/dialog-props.js';
import { ShutKey } from '../dialogs/ShutKey.js';
import { Paper } from './Paper.js';
import { SlipCode, slipFacts } from './SlipFacts.js';
import { slipFor } from './slip.js';
import { slipOrigin } from './slip-origin.js';
import './SlipDialog.css';

type SlipDialogProps = Pick<DialogProps, 'desk' | 'board' | 'settings' | 'close'> & { ticket: string };

export function SlipDialog({ desk, board, settings, ticket, close }: SlipDialogProps) {
  const { t } = useTranslation();
  const slip = slipFor(desk, board, ticket, slipOrigin());
  const title = t('slipTitle', { ticket });
  if (!slip) {
    return (
      <Dialog title={title} how={t('slipGone')} close={close}>
        <ShutKey close={close} />
      </Dialog>
    );
  }
  return (
    <Dialog title={title} how={t('slipHow')} close={close}>
      <div className="slip">
        <div className="slip__facts">
          <p className="slip__number">{ticket}</p>
          {slipFacts(slip, t).map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </div>
        {slip.address ? (
          <SlipCode slip={slip} title={t('slipCode', { ticket })} />
        ) : (
          <p className="slip__no-code">{t('slipNoCode')}</p>
        )}
      </div>
      <div className="dialog__ends">
        <SmallKey name={t('shut')} press={close} />
        <SmallKey kind="main" name={t('print')} press={() => print()} />
      </div>
      <Paper slip={slip} width={settings.paper} />
    </Dialog>
  );
}
