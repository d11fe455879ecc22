import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Labelled } from '../parts/Labelled.js';
import '../parts/Trouble.css';

const shortest = 12;
const longest = 128;

/** Whether the length is within the server's limits. */
export const isPasswordFit = ({ length }: string): boolean => length >= shortest && length <= longest;

type NewPasswordProps = { label: string; password: string; change: (password: string) => void };

/** A field for a new password; the browser itself reports one that is too short. */
export function NewPassword({ label, password, change }: NewPasswordProps) {
  const { t } = useTranslation();
  return (
    <Labelled label={label} hint={t('passwordRule')}>
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
          {t('passwordUnfit')}
        </span>
      )}
    </Labelled>
  );
}
