import type { Board } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';
import { Message } from '../../components/Message/Message.js';
import { clockTime, dateOf } from '../../time/local-time.js';
import { openingWords } from '../../words/opening.js';
import { say } from '../../words/say.js';
import './ClosedMessage.css';

type ClosedMessageProps = {
  board: Board;
  elsewhere: Board | null;
  present: number;
};

export function ClosedMessage({ board, elsewhere, present }: ClosedMessageProps) {
  const opensAt = board.opensAt ? Date.parse(board.opensAt) : null;
  const early = opensAt !== null && dateOf(opensAt) === dateOf(present);
  const title = (language: Language) => say[language](early ? 'notOpenYet.title' : 'closed.title');
  const body = (language: Language) =>
    opensAt === null
      ? say[language]('closedOpenEnd')
      : say[language]('closed.body', { opening: openingWords(opensAt, present, language) });
  return (
    <>
      <Message
        icon="moon"
        title={{ ko: title('ko'), en: title('en') }}
        body={{ ko: body('ko'), en: body('en') }}
      />
      {elsewhere && <OpenElsewhere clinic={elsewhere} present={present} />}
    </>
  );
}

function OpenElsewhere({ clinic, present }: { clinic: Board; present: number }) {
  const closesAt = Date.parse(clinic.closesAt ?? '');
  const words = dateOf(closesAt) === dateOf(present) ? 'elsewhere.until' : 'elsewhere.allDay';
  const hint = (language: Language) =>
    say[language](words, { time: clockTime(closesAt), clinic: clinic.name[language] });
  return (
    <footer className="open-elsewhere">
      <p>{hint('ko')}</p>
      <p lang="en">{hint('en')}</p>
    </footer>
  );
}
