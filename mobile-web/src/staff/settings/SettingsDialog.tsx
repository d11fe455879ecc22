import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';
import { Choices } from '../dialogs/Choices.js';
import { Dialog } from '../dialogs/Dialog.js';
import { ShutKey } from '../dialogs/ShutKey.js';
import { papers, type Settings } from './settings.js';

type SettingsDialogProps = {
  settings: Settings;
  change: (part: Partial<Settings>) => void;
  close: () => void;
};

export function SettingsDialog({ settings, change, close }: SettingsDialogProps) {
  const { t } = useTranslation();
  const { sound, autoPrint, paper } = settings;
  return (
    <Dialog title={t('settingsTitle')} close={close}>
      <div className="dialog__list">
        <SmallKey
          icon="sound"
          name={t('sound')}
          tells={t('soundTells')}
          figure={t(sound ? 'on' : 'off')}
          chosen={sound}
          press={() => change({ sound: !sound })}
        />
        <SmallKey
          icon="lines"
          name={t('autoPrint')}
          tells={t('autoPrintTells')}
          figure={t(autoPrint ? 'on' : 'off')}
          chosen={autoPrint}
          press={() => change({ autoPrint: !autoPrint })}
        />
      </div>
      <Choices
        label={t('paper')}
        options={papers.map((value) => ({ value, name: t('paperWidth', { count: value }) }))}
        chosen={paper}
        choose={(width) => change({ paper: width })}
      />
      <h3>{t('shortcuts')}</h3>
      <p>{t('shortcutList')}</p>
      <p>{t('shortcutPad')}</p>
      <p>{t('scannerHow')}</p>
      <ShutKey close={close} />
    </Dialog>
  );
}
