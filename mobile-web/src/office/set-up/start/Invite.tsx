import { Link, useLocation } from 'wouter';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import './Invite.css';

/** Shown on every page while the district has no clinics; leads to the onboarding. */
export function Invite() {
  const { say } = useSpeech();
  const [here] = useLocation();
  if (here === '/office/start') return null;
  return (
    <p className="invite">
      {say('start.invite')} <Link href="/office/start">{say('start.begin')}</Link>
    </p>
  );
}
