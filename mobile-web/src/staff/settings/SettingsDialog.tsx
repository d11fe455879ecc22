import { useSpeech } from '../../components/language/LanguageProvider.js';
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
  const { say } = useSpeech();
  const { sound, autoPrint, paper } = settings;
  return (
    <Dialog title={say('settingsTitle')} close={close}>
      <div className="dialog__list">
        <SmallKey
          icon="sound"
          name={say('sound')}
          tells={say('soundTells')}
          figure={say(sound ? 'on' : 'off')}
          chosen={sound}
          press={() => change({ sound: !sound })}
        />
        <SmallKey
          icon="lines"
          name={say('autoPrint')}
          tells={say('autoPrintTells')}
          figure={say(autoPrint ? 'on' : 'off')}
          chosen={autoPrint}
          press={() => change({ autoPrint: !autoPrint })}
        />
      </div>
      <Choices
        label={say('paper')}
        options={papers.map((value) => ({ value, name: say('paperWidth', { count: value }) }))}
        chosen={paper}
        choose={(width) => change({ paper: width })}
      />
      <h3>{say('shortcuts')}</h3>
      <p>{say('shortcutList')}</p>
      <p>{say('shortcutPad')}</p>
      <p>{say('scannerHow')}</p>
      <ShutKey close={close} />
    </Dialog>
  );
}
