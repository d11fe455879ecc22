import type { CalledTicket, Notice } from '@hannun/shared/contract';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import { PhoneQrCode } from '../qr-code/PhoneQrCode.js';
import { useHeldNotice } from './use-held-notice.js';
import './LastCalls.css';

type LastCallsProps = {
  calls: readonly CalledTicket[];
  notice: Notice | null;
  /** Whether a number is being called now. */
  isCalling: boolean;
  monotonicMs: number;
  phoneUrl: string;
};

/** Earlier calls, so that nobody fears having missed theirs, one notice, and a QR code for the phone. */
export function LastCalls({ calls, notice: newest, isCalling, monotonicMs, phoneUrl }: LastCallsProps) {
  const notice = useHeldNotice(newest, isCalling, monotonicMs);
  return (
    <footer className={`last-calls${notice ? ' has-notice' : ''}`}>
      <p className="last-calls-list">
        {calls.length > 0 && <span className="last-calls-title">{t.ko('lastCalls')}</span>}
        {calls.map(({ ticket, booth, calledAt }) => (
          <span key={`${ticket} ${calledAt}`}>
            <b>{ticket}</b> {t.ko('booth', { booth })}
          </span>
        ))}
      </p>
      <p className="notice">
        {notice && <FitText>{notice.ko}</FitText>}
        {notice?.en && (
          <span lang="en">
            <FitText>{notice.en}</FitText>
          </span>
        )}
      </p>
      <PhoneQrCode url={phoneUrl} />
    </footer>
  );
}
