import { ticketId } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { ShutKey } from './ShutKey.js';

export function MoreDialog({
  desk,
  lane,
  open,
  close,
}: Pick<DialogProps, 'desk' | 'lane' | 'open' | 'close'>) {
  const { t, language } = useTranslation();
  const { code, lastNumber, booths, openBooths } = lane;
  const { notice } = desk.settings;
  return (
    <Dialog title={t('moreTitle')} close={close}>
      <div className="dialog__list">
        {booths.length > 0 && (
          <SmallKey
            icon="place"
            name={t('boothsTitle', { lane: lane.name[language] })}
            tells={openBooths.map((booth) => t('room', { booth })).join(', ')}
            press={() => open({ dialog: 'booths' })}
          />
        )}
        <SmallKey
          icon="intake-closed"
          name={t('lastTitle', { lane: lane.name[language] })}
          tells={lastNumber === null ? t('lastFree') : t('lastNow', { ticket: ticketId(code, lastNumber) })}
          press={() => open({ dialog: 'last-number' })}
        />
        <SmallKey
          icon="bell"
          name={t('noticeTitle')}
          tells={notice?.ko ?? t('noticeNone')}
          press={() => open({ dialog: 'notice' })}
        />
        <SmallKey icon="undo" name={t('historyTitle')} press={() => open({ dialog: 'history' })} />
        <SmallKey icon="sound" name={t('settingsTitle')} press={() => open({ dialog: 'settings' })} />
      </div>
      <ShutKey close={close} />
    </Dialog>
  );
}
