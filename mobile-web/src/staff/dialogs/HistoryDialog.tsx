import type { Desk, HistoryEntry } from '@hannun/shared';
import { type Translate, useTranslation } from '../../ui/language/LanguageProvider.js';
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
  const { t } = useTranslation();
  const deeds = deedsOf(desk);
  return (
    <Dialog title={t('historyTitle')} wide close={close}>
      {deeds.length === 0 && <p className="dialog__state">{t('historyEmpty')}</p>}
      <ol className="history">
        {deeds.map((deed) => (
          <li key={`${deed.command} ${deed.at} ${deed.type}`} data-undone={deed.undone}>
            <time dateTime={deed.at}>{clockTime(deed.at)}</time>
            <b>{tellDeed(deed, desk, t)}</b>
            <span>{deed.undone ? t('undone') : whoDid(deed, desk, device, t)}</span>
            {!deed.undone && mayUndo(desk, deed, device.id) && (
              <SmallKey
                icon="undo"
                name={t('undo')}
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

function whoDid({ device }: HistoryEntry, desk: Desk, mine: Device, t: Translate): string {
  if (device === '') return t('byClock');
  if (device === mine.id) return t('thisTablet');
  return desk.devices[device] ?? t('otherTablet');
}
