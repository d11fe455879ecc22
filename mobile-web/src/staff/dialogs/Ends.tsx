import { useSpeech } from '../../components/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';

type EndsProps = {
  does: string;
  disabled?: boolean;
  act: () => void;
  close: () => void;
};

export function Ends({ does, disabled = false, act, close }: EndsProps) {
  const { say } = useSpeech();
  return (
    <div className="dialog__ends">
      <SmallKey name={say('cancel')} press={close} />
      <SmallKey
        kind="main"
        name={does}
        disabled={disabled}
        press={() => {
          act();
          close();
        }}
      />
    </div>
  );
}
