import { type MessageKey, t } from '../../messages/translate.js';
import './Bilingual.css';

type BilingualProps = { messageKey: MessageKey; values?: Readonly<Record<string, string | number>> };

export const Bilingual = ({ messageKey, values }: BilingualProps) => (
  <>
    <span>{t.ko(messageKey, values)}</span>
    <small className="both-english" lang="en">
      {t.en(messageKey, values)}
    </small>
  </>
);
