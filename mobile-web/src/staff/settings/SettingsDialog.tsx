import { Dialog } from '../dialogs/Dialog.js';
import type { DialogProps } from '../dialogs/dialog-props.js';
import { SegmentedControl } from '../dialogs/SegmentedControl.js';
import { OwnPrinterSettings } from '../own-printer/OwnPrinterSettings.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { paperWidthsMm } from './settings.js';

type SettingsDialogProps = Pick<DialogProps, 'settings' | 'change' | 'close'>;

export function SettingsDialog({ settings, change, close }: SettingsDialogProps) {
  const { t } = useTranslation();
  const { sound, autoPrint, paper } = settings;
  return (
    <Dialog title={t('settingsTitle')} close={close}>
      <div className="dialog__list">
        <SmallButton
          icon="sound"
          name={t('sound')}
          description={t('soundDescription')}
          value={t(sound ? 'on' : 'off')}
          pressed={sound}
          press={() => change({ sound: !sound })}
        />
        <SmallButton
          icon="printer"
          name={t('autoPrint')}
          description={t('autoPrintDescription')}
          value={t(autoPrint ? 'on' : 'off')}
          pressed={autoPrint}
          press={() => change({ autoPrint: !autoPrint })}
        />
      </div>
      <SegmentedControl
        label={t('paper')}
        options={paperWidthsMm.map((value) => ({ value, name: t('paperWidth', { count: value }) }))}
        selected={paper}
        onSelect={(width) => change({ paper: width })}
      />
      <OwnPrinterSettings onConnected={() => change({ autoPrint: true })} />
      <h3>{t('shortcuts')}</h3>
      <p>{t('shortcutList')}</p>
      <p>{t('shortcutPad')}</p>
      <p>{t('scannerHint')}</p>
    </Dialog>
  );
}
