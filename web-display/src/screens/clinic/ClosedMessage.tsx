import { formatDisplayedWait } from '@hannun/shared/i18n';
import { restingMessageOf } from '@hannun/shared/lobby-screen';
import { type LaneSaying, lastClosing } from '@hannun/shared/saying';
import type { IconName } from '@hannun/shared/ui/icon';
import { t } from '../../messages/translate.js';
import { dayOf, formatClock } from '../../time/local-time.js';
import { screenMomentAt } from '../../time/moment.js';
import { FitText } from '../../ui/fit-text/FitText.js';
import { FullScreenMessage } from '../../ui/full-screen-message/FullScreenMessage.js';
import { PhoneQrCode } from '../../ui/qr-code/PhoneQrCode.js';
import type { OpenClinic } from './find-open-clinic.js';
import './ClosedMessage.css';

type ClosedMessageProps = {
  saying: LaneSaying;
  alternative: OpenClinic | null;
  /** The district's page, to find another clinic. */
  phoneUrl: string;
  serverNowMs: number;
};

const icons: Partial<Record<LaneSaying['state'], IconName>> = { 'day-off': 'calendar', 'not-yet': 'clock' };

export const ClosedMessage = ({ saying, alternative, phoneUrl, serverNowMs }: ClosedMessageProps) => (
  <>
    <div className="closed-message">
      <FullScreenMessage
        icon={icons[saying.state] ?? 'moon'}
        {...restingMessageOf(saying, screenMomentAt(serverNowMs))}
      />
      <PhoneQrCode url={phoneUrl} messageKey="elsewhere.find" />
    </div>
    {alternative && <OpenElsewhere clinic={alternative} serverNowMs={serverNowMs} />}
  </>
);

function OpenElsewhere({
  clinic: { board, lane, saying, namesLane },
  serverNowMs,
}: {
  clinic: OpenClinic;
  serverNowMs: number;
}) {
  const closing = lastClosing(board, [lane], serverNowMs).closesAt;
  const closesAt = closing ? Date.parse(closing) : null;
  const inLanguage = (language: 'ko' | 'en') => {
    const test = namesLane ? [lane.name[language]] : [];
    const until =
      closesAt !== null && dayOf(closesAt) === dayOf(serverNowMs)
        ? [t[language]('elsewhere.until', { time: formatClock(closesAt) })]
        : [];
    const wait = saying.state === 'taking' ? [formatDisplayedWait(saying.wait, t[language])] : [];
    return [...test, ...until, ...wait.map(({ figure, unit }) => figure + unit)].join(' · ');
  };
  return (
    <footer className="open-elsewhere">
      <p>
        <FitText>
          {t.ko('elsewhere.title')} <b>{board.name.ko}</b>
        </FitText>
        <FitText>{inLanguage('ko')}</FitText>
      </p>
      <p lang="en">
        <FitText>
          {t.en('elsewhere.title')} <b>{board.name.en}</b>
        </FitText>
        <FitText>{inLanguage('en')}</FitText>
      </p>
    </footer>
  );
}
