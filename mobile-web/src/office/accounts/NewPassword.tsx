import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';

type NewPasswordProps = { label: string; password: string; change: (password: string) => void };

/** A password to be taken from now on; the browser says itself when it is too short. */
export function NewPassword({ label, password, change }: NewPasswordProps) {
  const { say } = useSpeech();
  return (
    <Labelled label={label} hint={say('passwordRule')}>
      <input
        type="password"
        required
        minLength={12}
        maxLength={128}
        autoComplete="new-password"
        value={password}
        onChange={(event) => change(event.target.value)}
      />
    </Labelled>
  );
}
