import type { Desk, HistoryEntry } from '@hannun/shared/contract';
import { canUndo, describeItem, historyItems } from '../desk/history-items.js';
import type { Device } from '../tablet/device-api.js';
import { type Translate, useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import './HistoryDialog.css';

type HistoryDialogProps = Pick<DialogProps, 'desk' | 'device' | 'press' | 'close'>;

/** Today's changes; this tablet's own can be undone. */
export function HistoryDialog({ desk, device, press, close }: HistoryDialogProps) {
  const { t } = useTranslation();
  const items = historyItems(desk);
  return (
    <Dialog title={t('historyTitle')} wide close={close}>
      {items.length === 0 && <p className="dialog__state">{t('noActions')}</p>}
      <ol className="history">
        {items.map((item) => (
          <li key={`${item.command} ${item.at} ${item.type}`} data-undone={item.undone}>
            <time dateTime={item.at}>{formatClockTime(item.at)}</time>
            <b>{describeItem(item, desk, t)}</b>
            <span>{item.undone ? t('undone') : describeActor(item, desk, device, t)}</span>
            {!item.undone && canUndo(desk, item, device.id) && (
              <SmallButton
                icon="undo"
                name={t('undo')}
                press={() => press({ type: 'undo', commandId: item.command })}
              />
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function describeActor({ device }: HistoryEntry, desk: Desk, ownDevice: Device, t: Translate): string {
  if (device === '') return t('automatic');
  if (device === ownDevice.id) return t('thisTablet');
  return desk.devices[device] ?? t('otherTablet');
}
