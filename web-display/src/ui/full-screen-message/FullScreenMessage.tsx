import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { Sentences } from '../sentences/Sentences.js';
import './FullScreenMessage.css';

type BilingualText = { ko: string; en: string };

export type FullScreenMessageProps = {
  icon: IconName;
  tone?: 'calm' | 'warn';
  title: BilingualText;
  body?: BilingualText;
};

/** A screen without numbers: what happened and what to do, in both languages. */
export const FullScreenMessage = ({ icon, tone = 'calm', title, body }: FullScreenMessageProps) => (
  <main className={`message is-${tone}`} role="alert">
    <Icon name={icon} size={1} />
    <h2>{title.ko}</h2>
    {body && (
      <p className="message-body">
        <Sentences text={body.ko} />
      </p>
    )}
    <p className="message-english" lang="en">
      <Sentences text={body ? `${title.en}. ${body.en}` : title.en} />
    </p>
  </main>
);
