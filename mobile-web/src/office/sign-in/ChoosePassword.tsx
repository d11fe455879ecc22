import { WaveMark } from '../../components/icon/WaveMark.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { PasswordForm } from '../accounts/PasswordForm.js';
import { OtherLanguage } from '../parts/OtherLanguage.js';
import './SignIn.css';

type ChoosePasswordProps = { name: string; changed: () => void; leave: () => void };

/** Replaces a temporary password before anything else is shown. */
export function ChoosePassword({ name, changed, leave }: ChoosePasswordProps) {
  const { say } = useSpeech();
  return (
    <main className="sign-in">
      <WaveMark size={2.5} />
      <h1>{say('choosePassword')}</h1>
      <p>{say('choosePasswordWhy')}</p>
      <div className="sign-in__card">
        <PasswordForm name={name} present={say('givenPassword')} changed={changed} />
      </div>
      <div className="sign-in__ways">
        <button type="button" onClick={leave}>
          {say('signOut')}
        </button>
        <OtherLanguage />
      </div>
    </main>
  );
}
