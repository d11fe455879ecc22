import type { Board, PastBoard } from '@hannun/shared';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { Card } from '../parts/Card.js';
import { clockIn } from '../parts/moments.js';
import { PastPhone } from './PastPhone.js';
import { PastTelevision } from './PastTelevision.js';

type PastScreensProps = { past: PastBoard & { board: Board }; timeZone: string };

/** One past moment on a phone and on the lobby TV. */
export function PastScreens({ past, timeZone }: PastScreensProps) {
  const { t } = useTranslation();
  const { at, board, forecastsKnown, lastEntry } = past;
  const time = clockIn(timeZone, at);
  const age = board.contactAt === null ? null : (Date.parse(at) - Date.parse(board.contactAt)) / 1000;
  const shown = { board, timeZone, age };
  return (
    <>
      <p className="minute__at">
        <b>{t('minute.shownAt', { time })}</b>
        {lastEntry && <span>{t('minute.entry', { time: clockIn(timeZone, lastEntry.at) })}</span>}
        {!forecastsKnown && <span>{t('minute.noForecasts')}</span>}
      </p>
      <div className="minute__screens">
        <Card title={t('minute.phone')}>
          <PastPhone {...shown} />
        </Card>
        <Card title={t('minute.tv')}>
          <PastTelevision {...shown} />
        </Card>
      </div>
    </>
  );
}
