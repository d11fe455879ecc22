import type { CalledTicket, Notice } from '@hannun/shared/contract';
import { type BilingualSentence, joinParts } from '@hannun/shared/lobby-screen';
import { t } from '../../messages/translate.js';
import { FitText } from '../fit-text/FitText.js';
import { PhoneQrCode } from '../qr-code/PhoneQrCode.js';
import { useHeldNotice } from './use-held-notice.js';
import './LastCalls.css';

type LastCallsProps = {
  calls: readonly CalledTicket[];
  /** In their place, before the clinic opens. */
  opening: BilingualSentence | null;
  notice: Notice | null;
  /** Whether a number is being called now. */
  isCalling: boolean;
  monotonicMs: number;
  phoneUrl: string;
};

/** Earlier calls, so that nobody fears having missed theirs, one notice, and a QR code for the phone. */
export function LastCalls({
  calls,
  opening,
  notice: newest,
  isCalling,
  monotonicMs,
  phoneUrl,
}: LastCallsProps) {
  const notice = useHeldNotice(newest, isCalling, monotonicMs);
  return (
    <footer className={`last-calls${notice ? ' has-notice' : ''}`}>
      <p className="last-calls-list">{opening ? <Opening text={opening} /> : <Calls calls={calls} />}</p>
      <p className="notice">
        {notice && <FitText>{notice.ko}</FitText>}
        {notice?.en && (
          <span lang="en">
            <FitText minScale={0.6}>{notice.en}</FitText>
          </span>
        )}
      </p>
      <PhoneQrCode url={phoneUrl} />
    </footer>
  );
}

const Calls = ({ calls }: Pick<LastCallsProps, 'calls'>) => (
  <>
    {calls.length > 0 && <span className="last-calls-title">{t.ko('lastCalls')}</span>}
    <FitText minScale={0.6}>
      {calls.map(({ ticket, booth, calledAt }) => (
        <span key={`${ticket} ${calledAt}`} className="last-call">
          <b>{ticket}</b> {t.ko('booth', { booth })}
        </span>
      ))}
    </FitText>
  </>
);

const Opening = ({ text }: { text: BilingualSentence }) => (
  <span>
    <strong>{joinParts(text.ko)}</strong> <span lang="en">{joinParts(text.en)}</span>
  </span>
);
