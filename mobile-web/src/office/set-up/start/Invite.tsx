import { Link, useLocation } from 'wouter';
import { useSpeech } from '../../../components/language/LanguageProvider.js';
import './Invite.css';

/** Stands above every page of a district without clinics, and leads to the guide. */
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
