import { Button, ButtonLink } from '../../components/button/Button.js';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import './Failed.css';

export function Failed({ retry }: { retry: () => void }) {
  const { say } = useSpeech();
  return (
    <section className="failed">
      <p>{say('trouble')}</p>
      <p className="failed__hint">{say('retryHint')}</p>
      <div className="failed__ways">
        <Button kind="primary" onClick={retry}>
          {say('retry')}
        </Button>
        <ButtonLink href="tel:120">
          <Icon name="phone" />
          {say('ask')}
        </ButtonLink>
      </div>
    </section>
  );
}
