import { useState } from 'react';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { Dialog } from './Dialog.js';
import type { DialogProps } from './dialog-props.js';

/** The booths that serve the lane from now on. */
export function BoothsDialog({ lane, press, close }: Pick<DialogProps, 'lane' | 'press' | 'close'>) {
  const { t, language } = useTranslation();
  const [open, setOpen] = useState<readonly string[]>(lane.openBooths);
  const all = [...new Set([...lane.booths, ...lane.openBooths])];
  const booths = all.filter((booth) => open.includes(booth));
  const toggle = (booth: string) =>
    setOpen(open.includes(booth) ? open.filter((each) => each !== booth) : [...open, booth]);
  return (
    <Dialog
      title={t('boothsTitle', { lane: lane.name[language] })}
      description={t('boothsHint')}
      action={{
        label: booths.length > 0 ? t('boothsConfirm', { count: booths.length }) : t('boothsNone'),
        disabled: booths.length === 0,
        run: () => press({ type: 'open-booths', lane: lane.lane, booths }),
      }}
      close={close}
    >
      <div className="dialog__list">
        {all.map((booth) => (
          <SmallButton
            key={booth}
            name={t('room', { booth })}
            value={t(open.includes(booth) ? 'boothOpen' : 'boothResting')}
            pressed={open.includes(booth)}
            press={() => toggle(booth)}
          />
        ))}
      </div>
    </Dialog>
  );
}
