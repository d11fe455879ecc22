import { scheduleOn } from '@hannun/shared/clinic-config';
import type { Board, ClinicDirectoryEntry } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { useTranslation } from '../language/translation.js';
import { formatDay, formatUpcoming } from '../time/format-time.js';
import './NextOpening.css';
import { closedMessages } from './closed-messages.js';

type NextOpeningProps = { board: Board; clinicInfo: ClinicDirectoryEntry | undefined; nowMs: number };

/** Shown when every clinic is closed: which opens first, and when. */
export function NextOpening({ board, clinicInfo, nowMs }: NextOpeningProps) {
  const translation = useTranslation();
  const { language, t, localize } = translation;
  const opensAt = board.resumesAt ?? board.opensAt;
  const hours = clinicInfo && opensAt ? scheduleOn(clinicInfo, formatDay(opensAt)) : null;
  return (
    <section className="first-to-open">
      <Icon name={closedMessages(board, nowMs, translation).icon} size={2} />
      <p className="first-to-open__label">{t('firstToOpen')}</p>
      <h2>
        {opensAt && <span>{formatUpcoming(opensAt, nowMs, language, t)}</span>}
        <span>{localize(board.name)}</span>
      </h2>
      {hours && (
        <p className="first-to-open__until">
          {hours.intakeUntil
            ? t('intakeUntil', { time: hours.intakeUntil })
            : t('until', { time: hours.until })}
        </p>
      )}
      <OpeningAlert board={board} nowMs={nowMs} />
    </section>
  );
}
