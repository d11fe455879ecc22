import type { Board } from '@hannun/shared/contract';
import type { Language } from '@hannun/shared/i18n';
import { formatOpening } from '../../messages/format-opening.js';
import { t } from '../../messages/translate.js';
import { dayOf, formatClock } from '../../time/local-time.js';
import { FullScreenMessage } from '../../ui/full-screen-message/FullScreenMessage.js';
import './ClosedMessage.css';

type ClosedMessageProps = {
  board: Board;
  alternative: Board | null;
  serverNowMs: number;
};

export function ClosedMessage({ board, alternative, serverNowMs }: ClosedMessageProps) {
  const opensAt = board.opensAt ? Date.parse(board.opensAt) : null;
  const opensToday = opensAt !== null && dayOf(opensAt) === dayOf(serverNowMs);
  const title = (language: Language) => t[language](opensToday ? 'notOpenYet.title' : 'closed.title');
  const body = (language: Language) =>
    opensAt === null
      ? t[language]('closedOpenEnd')
      : t[language]('closed.body', { opening: formatOpening(opensAt, serverNowMs, language) });
  return (
    <>
      <FullScreenMessage
        icon="moon"
        title={{ ko: title('ko'), en: title('en') }}
        body={{ ko: body('ko'), en: body('en') }}
      />
      {alternative && <OpenAlternative clinic={alternative} serverNowMs={serverNowMs} />}
    </>
  );
}

function OpenAlternative({ clinic, serverNowMs }: { clinic: Board; serverNowMs: number }) {
  const closesAt = clinic.closesAt ? Date.parse(clinic.closesAt) : null;
  const hint = (language: Language) =>
    closesAt !== null && dayOf(closesAt) === dayOf(serverNowMs)
      ? t[language]('elsewhere.until', { time: formatClock(closesAt), clinic: clinic.name[language] })
      : t[language]('elsewhere.allDay', { clinic: clinic.name[language] });
  return (
    <footer className="open-elsewhere">
      <p>{hint('ko')}</p>
      <p lang="en">{hint('en')}</p>
    </footer>
  );
}
