import type { Board } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';
import { Message } from '../../components/Message/Message.js';
import { dateOf } from '../../time/local-time.js';
import { openingWords } from '../../words/opening.js';
import { say } from '../../words/say.js';

/** That the clinic is closed and when it opens; `present` in milliseconds since 1970. */
export function ClosedMessage({ board, present }: { board: Board; present: number }) {
  const opensAt = board.opensAt ? Date.parse(board.opensAt) : null;
  const early = opensAt !== null && dateOf(opensAt) === dateOf(present);
  const title = (language: Language) => say[language](early ? 'notOpenYet.title' : 'closed.title');
  const body = (language: Language) =>
    opensAt === null
      ? say[language]('closedOpenEnd')
      : say[language]('closed.body', { opening: openingWords(opensAt, present, language) });
  return (
    <Message
      icon="moon"
      title={{ ko: title('ko'), en: title('en') }}
      body={{ ko: body('ko'), en: body('en') }}
    />
  );
}
