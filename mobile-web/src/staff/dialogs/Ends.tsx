import { useSpeech } from '../../components/language/LanguageProvider.js';
import { SmallKey } from '../desk/SmallKey.js';

type EndsProps = {
  /** What the chief key says it will do. */
  does: string;
  disabled?: boolean;
  act: () => void;
  close: () => void;
};

/** The two ways out of a question: nothing happens, or what the key says. */
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
