import type { Board, PastBoard } from '@hannun/shared/contract';
import { formatClock } from '@hannun/shared/date-time';
import { useTranslation } from '../translation.js';
import { Card } from '../ui/Card.js';
import { PlaybackPhone } from './PlaybackPhone.js';
import { PlaybackTelevision } from './PlaybackTelevision.js';

type PlaybackScreensProps = { past: PastBoard & { board: Board }; timeZone: string };

/** One past moment on a phone and on the lobby TV. */
export function PlaybackScreens({ past, timeZone }: PlaybackScreensProps) {
  const { t } = useTranslation();
  const { at, board, forecastsKnown, lastEntry } = past;
  const time = formatClock(timeZone, at);
  const ageSeconds = board.contactAt === null ? null : (Date.parse(at) - Date.parse(board.contactAt)) / 1000;
  const shown = { board, timeZone, nowMs: Date.parse(at), ageSeconds };
  return (
    <>
      <p className="minute__at">
        <b>{t('playback.shownAt', { time })}</b>
        {lastEntry && <span>{t('playback.entry', { time: formatClock(timeZone, lastEntry.at) })}</span>}
        {!forecastsKnown && <span>{t('playback.noForecasts')}</span>}
      </p>
      <div className="minute__screens">
        <Card title={t('playback.phone')}>
          <PlaybackPhone {...shown} />
        </Card>
        <Card title={t('playback.tv')}>
          <PlaybackTelevision {...shown} />
        </Card>
      </div>
    </>
  );
}
