import { ticketId } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say, language } = useSpeech();
  const { code, lastNumber, booths, openBooths } = lane;
  const { notice } = desk.settings;
  return (
    <Dialog title={say('moreTitle')} close={close}>
      <div className="dialog__list">
        {booths.length > 0 && (
          <SmallKey
            icon="place"
            name={say('boothsTitle', { lane: lane.name[language] })}
            tells={openBooths.map((booth) => say('room', { booth })).join(', ')}
            press={() => open({ dialog: 'booths' })}
          />
        )}
        <SmallKey
          icon="intake-closed"
          name={say('lastTitle', { lane: lane.name[language] })}
          tells={
            lastNumber === null ? say('lastFree') : say('lastNow', { ticket: ticketId(code, lastNumber) })
          }
          press={() => open({ dialog: 'last-number' })}
        />
        <SmallKey
          icon="bell"
          name={say('noticeTitle')}
          tells={notice?.ko ?? say('noticeNone')}
          press={() => open({ dialog: 'notice' })}
        />
        <SmallKey icon="undo" name={say('historyTitle')} press={() => open({ dialog: 'history' })} />
        <SmallKey icon="sound" name={say('settingsTitle')} press={() => open({ dialog: 'settings' })} />
      </div>
      <ShutKey close={close} />
    </Dialog>
  );
}
