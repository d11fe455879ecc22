import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say } = useSpeech();
  const slip = slipFor(desk, board, ticket, slipOrigin());
  const title = say('slipTitle', { ticket });
  if (!slip) {
    return (
      <Dialog title={title} how={say('slipGone')} close={close}>
        <ShutKey close={close} />
      </Dialog>
    );
  }
  return (
    <Dialog title={title} how={say('slipHow')} close={close}>
      <div className="slip">
        <div className="slip__facts">
          <p className="slip__number">{ticket}</p>
          {slipFacts(slip, say).map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </div>
        {slip.address ? (
          <SlipCode slip={slip} title={say('slipCode', { ticket })} />
        ) : (
          <p className="slip__no-code">{say('slipNoCode')}</p>
        )}
      </div>
      <div className="dialog__ends">
        <SmallKey name={say('shut')} press={close} />
        <SmallKey kind="main" name={say('print')} press={() => print()} />
      </div>
      <Paper slip={slip} width={settings.paper} />
    </Dialog>
  );
}
