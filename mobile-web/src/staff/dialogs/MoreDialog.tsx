import { runsToday } from '@hannun/shared/queue';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { describeLastNumber } from './LastNumberDialog.js';

export function MoreDialog({
  desk,
  lane,
  open,
  close,
}: Pick<DialogProps, 'desk' | 'lane' | 'open' | 'close'>) {
  const { t, language } = useTranslation();
  const { booths, openBooths } = lane;
  const { notice } = desk.settings;
  const isRunning = runsToday(lane);
  return (
    <Dialog title={t('moreLabel')} close={close}>
      <div className="dialog__list">
        {isRunning && booths.length > 0 && (
          <SmallButton
            icon="location"
            name={t('boothsTitle', { lane: lane.name[language] })}
            description={openBooths.map((booth) => t('room', { booth })).join(', ')}
            press={() => open({ dialog: 'booths' })}
          />
        )}
        {isRunning && (
          <SmallButton
            icon="intake-closed"
            name={`${lane.name[language]} · ${t('lastNumberLabel')}`}
            description={describeLastNumber(lane, t)}
            press={() => open({ dialog: 'last-number' })}
          />
        )}
        <SmallButton
          icon="bell"
          name={t('noticeTitle')}
          description={notice?.ko ?? t('noticeNone')}
          press={() => open({ dialog: 'notice' })}
        />
        <SmallButton icon="undo" name={t('historyTitle')} press={() => open({ dialog: 'history' })} />
        <SmallButton icon="sound" name={t('settingsTitle')} press={() => open({ dialog: 'settings' })} />
      </div>
    </Dialog>
  );
}
