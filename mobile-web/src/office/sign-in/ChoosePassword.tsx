import { LogoMark } from '../../ui/icon/LogoMark.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { PasswordForm } from '../accounts/PasswordForm.js';
import { OtherLanguage } from '../parts/OtherLanguage.js';
import './SignIn.css';

type ChoosePasswordProps = { name: string; changed: () => void; leave: () => void };

/** Replaces a temporary password before anything else is shown. */
export function ChoosePassword({ name, changed, leave }: ChoosePasswordProps) {
  const { t } = useTranslation();
  return (
    <main className="sign-in">
      <LogoMark size={2.5} />
      <h1>{t('choosePassword')}</h1>
      <p>{t('choosePasswordWhy')}</p>
      <div className="sign-in__card">
        <PasswordForm name={name} present={t('givenPassword')} changed={changed} />
      </div>
      <div className="sign-in__ways">
        <button type="button" onClick={leave}>
          {t('signOut')}
        </button>
        <OtherLanguage />
      </div>
    </main>
  );
}
