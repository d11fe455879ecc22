import type { Board, PastBoard } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { clockIn } from '../parts/moments.js';
import { PastPhone } from './PastPhone.js';
import { PastTelevision } from './PastTelevision.js';

type PastScreensProps = { past: PastBoard & { board: Board }; timeZone: string };

/** One past moment on a phone and on the lobby TV. */
export function PastScreens({ past, timeZone }: PastScreensProps) {
  const { say } = useSpeech();
  const { at, board, forecastsKnown, lastEntry } = past;
  const time = clockIn(timeZone, at);
  const age = board.contactAt === null ? null : (Date.parse(at) - Date.parse(board.contactAt)) / 1000;
  const shown = { board, timeZone, age };
  return (
    <>
      <p className="minute__at">
        <b>{say('minute.shownAt', { time })}</b>
        {lastEntry && <span>{say('minute.entry', { time: clockIn(timeZone, lastEntry.at) })}</span>}
        {!forecastsKnown && <span>{say('minute.noForecasts')}</span>}
      </p>
      <div className="minute__screens">
        <Card title={say('minute.phone')}>
          <PastPhone {...shown} />
        </Card>
        <Card title={say('minute.tv')}>
          <PastTelevision {...shown} />
        </Card>
      </div>
    </>
  );
}
