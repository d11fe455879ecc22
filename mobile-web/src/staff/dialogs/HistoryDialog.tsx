import type { Desk, HistoryEntry } from '@hannun/shared';
import { type Say, useSpeech } from '../../components/language/LanguageProvider.js';
import { deedsOf, mayUndo, tellDeed } from '../desk/deeds.js';
import { SmallKey } from '../desk/SmallKey.js';
import { clockTime } from '../frame/clock-time.js';
import type { Device } from '../tablet/device.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { ShutKey } from './ShutKey.js';
import './HistoryDialog.css';

type HistoryDialogProps = Pick<DialogProps, 'desk' | 'device' | 'press' | 'close'>;

/** Today's changes; this tablet's own can be undone. */
export function HistoryDialog({ desk, device, press, close }: HistoryDialogProps) {
  const { say } = useSpeech();
  const deeds = deedsOf(desk);
  return (
    <Dialog title={say('historyTitle')} wide close={close}>
      {deeds.length === 0 && <p className="dialog__state">{say('historyEmpty')}</p>}
      <ol className="history">
        {deeds.map((deed) => (
          <li key={`${deed.command} ${deed.at} ${deed.type}`} data-undone={deed.undone}>
            <time dateTime={deed.at}>{clockTime(deed.at)}</time>
            <b>{tellDeed(deed, desk, say)}</b>
            <span>{deed.undone ? say('undone') : whoDid(deed, desk, device, say)}</span>
            {!deed.undone && mayUndo(desk, deed, device.id) && (
              <SmallKey
                icon="undo"
                name={say('undo')}
                press={() => press({ type: 'undo', commandId: deed.command })}
              />
            )}
          </li>
        ))}
      </ol>
      <ShutKey close={close} />
    </Dialog>
  );
}

function whoDid({ device }: HistoryEntry, desk: Desk, mine: Device, say: Say): string {
  if (device === '') return say('byClock');
  if (device === mine.id) return say('thisTablet');
  return desk.devices[device] ?? say('otherTablet');
}
