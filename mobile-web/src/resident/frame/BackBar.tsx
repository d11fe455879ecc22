import { Link } from 'wouter';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import { AppBar } from './AppBar.js';

export function BackBar() {
  const { say } = useSpeech();
  const back = (
    <Link href="/" className="app-bar__back" aria-label={say('backToList')}>
      <Icon name="back" />
    </Link>
  );
  return <AppBar start={back} title={say('clinicPage')} />;
}
