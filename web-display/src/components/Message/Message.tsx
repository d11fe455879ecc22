import { Icon, type IconName } from '../Icon/Icon.js';
import { Sentences } from '../Sentences/Sentences.js';
import './Message.css';

type Line = { ko: string; en: string };

export type MessageProps = { icon: IconName; tone?: 'calm' | 'warn'; title: Line; body?: Line };

/** A screen without numbers: what happened and what to do, in both languages. */
export const Message = ({ icon, tone = 'calm', title, body }: MessageProps) => (
  <main className={`message is-${tone}`} role="alert">
    <Icon name={icon} />
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
