import { ranges } from '@hannun/shared/contract';
import { useTranslation } from '../translation.js';
import { Field } from '../ui/Field.js';
import '../ui/ErrorMessage.css';

const [minLength, maxLength] = ranges.passwordLength;

/** For the texts that name them. */
export const passwordLimits = { min: minLength, max: maxLength };

/** Whether the length is within the server's limits. */
export const isPasswordLengthValid = ({ length }: string): boolean =>
  length >= minLength && length <= maxLength;

type NewPasswordFieldProps = { label: string; password: string; change: (password: string) => void };

/** A field for a new password; the browser itself reports one that is too short. */
export function NewPasswordField({ label, password, change }: NewPasswordFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={label} hint={t('passwordRule', passwordLimits)}>
      <input
        type="password"
        required
        minLength={minLength}
        aria-invalid={password.length > maxLength}
        autoComplete="new-password"
        value={password}
        onChange={(event) => change(event.target.value)}
      />
      {password.length > maxLength && (
        <span role="alert" className="error-message">
          {t('invalidPassword', passwordLimits)}
        </span>
      )}
    </Field>
  );
}
