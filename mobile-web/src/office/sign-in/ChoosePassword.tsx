import { LogoMark } from '../../ui/icon/LogoMark.js';
import { LanguageButton } from '../../ui/language/LanguageButton.js';
import { PasswordForm } from '../accounts/PasswordForm.js';
import { useTranslation } from '../translation.js';
import './SignIn.css';

type ChoosePasswordProps = { name: string; onChanged: () => void; signOut: () => void };

/** Replaces a temporary password before anything else is shown. */
export function ChoosePassword({ name, onChanged, signOut }: ChoosePasswordProps) {
  const { t, language, setLanguage } = useTranslation();
  return (
    <main className="sign-in">
      <LogoMark size={2.5} />
      <h1>{t('choosePassword')}</h1>
      <p>{t('choosePasswordReason')}</p>
      <div className="sign-in__card">
        <PasswordForm name={name} currentLabel={t('temporaryPassword')} onChanged={onChanged} />
      </div>
      <div className="sign-in__ways">
        <button type="button" onClick={signOut}>
          {t('signOut')}
        </button>
        <LanguageButton {...{ language, setLanguage }} />
      </div>
    </main>
  );
}
