import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';
import '../parts/Trouble.css';

const shortest = 12;
const longest = 128;

/** Whether a password is neither too short nor too long. */
export const isPasswordFit = ({ length }: string): boolean => length >= shortest && length <= longest;

type NewPasswordProps = { label: string; password: string; change: (password: string) => void };

/** A password to be taken from now on; the browser says itself when it is too short. */
export function NewPassword({ label, password, change }: NewPasswordProps) {
  const { say } = useSpeech();
  return (
    <Labelled label={label} hint={say('passwordRule')}>
      <input
        type="password"
        required
        minLength={shortest}
        aria-invalid={password.length > longest}
        autoComplete="new-password"
        value={password}
        onChange={(event) => change(event.target.value)}
      />
      {password.length > longest && (
        <span role="alert" className="trouble">
          {say('passwordUnfit')}
        </span>
      )}
    </Labelled>
  );
}
