import { Icon, type IconName } from '@hannun/shared/ui/icon';
import { Sentences } from '../sentences/Sentences.js';
import './FullScreenMessage.css';

export type FullScreenMessageProps = {
  icon: IconName;
  tone?: 'calm' | 'warn';
  title: string;
  body: string;
  english: string;
};

/** A screen without numbers: what happened and what to do, in both languages. */
export const FullScreenMessage = ({ icon, tone = 'calm', title, body, english }: FullScreenMessageProps) => (
  <main className={`message is-${tone}`} role="alert">
    <Icon name={icon} size={1} />
    <h2>{title}</h2>
    <p className="message-body">
      <Sentences text={body} />
    </p>
    <p className="message-english" lang="en">
      <Sentences text={english} />
    </p>
  </main>
);
