import { scheduleOn } from '@hannun/shared/clinic-config';
import { nextChangeOf } from '@hannun/shared/saying';
import { Icon } from '@hannun/shared/ui/icon';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, stateOf } from '../saying/clinic-reading.js';
import { iconOf } from '../saying/state-icon.js';
import { formatDay, formatUpcoming } from '../time/format-time.js';
import { ShutLines } from './ClosedCard.js';
import './NextOpening.css';

/** When a clinic takes people in again; `null`: not known. */
export function knownOpening({ saying }: ClinicReading): string | null {
  const next = nextChangeOf(saying.headline.saying);
  return Number.isNaN(Date.parse(next)) ? null : next;
}

type NextOpeningProps = { reading: ClinicReading; opensAt: string; pageData: PageData };

/** Shown when nobody is taken in anywhere: which clinic does first, and when. */
export function NextOpening({ reading, opensAt, pageData }: NextOpeningProps) {
  const { language, t, localize } = useTranslation();
  const nowMs = pageData.now.wallMs;
  const { board } = reading;
  const clinicInfo = findClinicInfo(pageData, board.clinicId);
  const hours = clinicInfo ? scheduleOn(clinicInfo, formatDay(opensAt)) : null;
  return (
    <section className="first-to-open">
      <Icon name={iconOf(stateOf(reading))} size={2} />
      <p className="first-to-open__label">{t('firstToOpen')}</p>
      <h2>
        <span>{formatUpcoming(opensAt, nowMs, language, t)}</span>
        <span>{localize(board.name)}</span>
      </h2>
      <p className="first-to-open__words">
        <ShutLines reading={reading} nowMs={nowMs} />
        {hours && (
          <span className="closed-card__line">
            {hours.intakeUntil
              ? t('intakeUntil', { time: hours.intakeUntil })
              : t('until', { time: hours.until })}
          </span>
        )}
      </p>
      <OpeningAlert board={board} nowMs={nowMs} />
    </section>
  );
}
