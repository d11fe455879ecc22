import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';
import { Ends } from './Ends.js';

/** The booths that serve the lane from now on. */
export function BoothsDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const [open, setOpen] = useState<readonly string[]>(lane.openBooths);
  const all = [...new Set([...lane.booths, ...lane.openBooths])];
  const booths = all.filter((booth) => open.includes(booth));
  const turn = (booth: string) =>
    setOpen(open.includes(booth) ? open.filter((each) => each !== booth) : [...open, booth]);
  return (
    <Dialog title={t('boothsTitle', { lane: lane.name[language] })} how={t('boothsHow')} close={close}>
      <div className="dialog__list">
        {all.map((booth) => (
          <SmallKey
            key={booth}
            name={t('room', { booth })}
            figure={t(open.includes(booth) ? 'on' : 'off')}
            chosen={open.includes(booth)}
            press={() => turn(booth)}
          />
        ))}
      </div>
      <Ends
        does={booths.length > 0 ? t('boothsDo', { count: booths.length }) : t('boothsNone')}
        disabled={booths.length === 0}
        act={() => press({ type: 'open-booths', lane: lane.lane, booths })}
        close={close}
      />
    </Dialog>
  );
}
