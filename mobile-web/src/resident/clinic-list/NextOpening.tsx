import { scheduleOn } from '@hannun/shared/clinic-config';
import { nextChangeOf } from '@hannun/shared/saying';
import { Icon } from '@hannun/shared/ui/icon';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, stateOf } from '../saying/clinic-reading.js';
import { iconOf } from '../saying/state-icon.js';
import { useSayingWords } from '../saying/use-saying-words.js';
import { formatDay, formatUpcoming } from '../time/format-time.js';
import './NextOpening.css';

export type NextOpeningProps = { reading: ClinicReading; opensAt: string; pageData: PageData };

/** Shown when nobody is taken in anywhere: which clinic does first, and when. */
export function NextOpening({ reading, opensAt, pageData }: NextOpeningProps) {
  const { language, t, localize } = useTranslation();
  const nowMs = pageData.now.wallMs;
  const { board } = reading;
  const clinicInfo = findClinicInfo(pageData, board.clinicId);
  const time = formatUpcoming(opensAt, nowMs, language, t);
  const { clinicLines } = useSayingWords(nowMs);
  const words = clinicLines(reading.saying)
    .flatMap(({ lane, status, details }) => [lane ? `${localize(lane.name)} ${status}` : status, ...details])
    // The time is the heading, with its test where others open later.
    .filter((text) => !text.includes(time));
  const { lanes, headline } = reading.saying;
  const isShared = lanes.every(({ saying }) => nextChangeOf(saying) === opensAt);
  const hours = clinicInfo ? scheduleOn(clinicInfo, formatDay(opensAt)) : null;
  return (
    <section className="first-to-open">
      <Icon name={iconOf(stateOf(reading))} size={2} />
      <p className="first-to-open__label">{t('firstToOpen')}</p>
      <h2>
        <span>{isShared ? time : `${time} ${localize(headline.lane.name)}`}</span>
        <span>{localize(board.name)}</span>
      </h2>
      {words.length > 0 && <p className="first-to-open__words">{words.join(' · ')}</p>}
      {hours && (
        <p className="first-to-open__words">
          {hours.intakeUntil
            ? t('intakeUntil', { time: hours.intakeUntil })
            : t('until', { time: hours.until })}
        </p>
      )}
      <OpeningAlert board={board} nowMs={nowMs} />
    </section>
  );
}
