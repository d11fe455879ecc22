import type { CalledTicket } from '@hannun/shared';
import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';
import { PhoneCode } from '../PhoneCode/PhoneCode.js';
import type { Notice } from './standing-notice.js';
import { useStandingNotice } from './use-standing-notice.js';
import './LastCalls.css';

type LastCallsProps = {
  calls: readonly CalledTicket[];
  notice: Notice | null;
  /** Whether a number is being called now. */
  calling: boolean;
  monotonic: number;
  phoneUrl: string;
};

/** Earlier calls, so that nobody fears having missed theirs, one notice, and a QR code for the phone. */
export function LastCalls({ calls, notice: wanted, calling, monotonic, phoneUrl }: LastCallsProps) {
  const notice = useStandingNotice(wanted, calling, monotonic);
  return (
    <footer className={`last-calls${notice ? ' has-notice' : ''}`}>
      <p className="last-calls-list">
        {calls.length > 0 && <span className="last-calls-title">{say.ko('lastCalls')}</span>}
        {calls.map(({ ticket, booth, calledAt }) => (
          <span key={`${ticket} ${calledAt}`}>
            <b>{ticket}</b> {say.ko('booth', { booth })}
          </span>
        ))}
      </p>
      <p className="notice">
        {notice && <Fit>{notice.ko}</Fit>}
        {notice?.en && (
          <span lang="en">
            <Fit>{notice.en}</Fit>
          </span>
        )}
      </p>
      <PhoneCode url={phoneUrl} />
    </footer>
  );
}
