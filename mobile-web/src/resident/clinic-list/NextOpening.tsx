import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import { nextChangeOf, type SaidLane } from '@hannun/shared/saying';
import { Icon } from '@hannun/shared/ui/icon';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { hoursAhead } from '../clinic/hours-ahead.js';
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
  const ending = useEnding(clinicInfo, isShared && lanes.length > 0 ? lanes : [headline], formatDay(opensAt));
  return (
    <section className="first-to-open">
      <Icon name={iconOf(stateOf(reading))} size={2} />
      <p className="first-to-open__label">{t('firstToOpen')}</p>
      <h2>
        <span>{isShared ? time : `${time} ${localize(headline.lane.name)}`}</span>
        <span>{localize(board.name)}</span>
      </h2>
      {words.length > 0 && <p className="first-to-open__words">{words.join(' · ')}</p>}
      {ending && <p className="first-to-open__words">{ending}</p>}
      <OpeningAlert board={board} nowMs={nowMs} />
    </section>
  );
}

/** Until when that day each of these tests is to be had, by its own hours: said once where all end together. */
function useEnding(
  clinicInfo: ClinicDirectoryEntry | undefined,
  lanes: readonly SaidLane[],
  day: string,
): string {
  const { t, localize } = useTranslation();
  const endings = lanes.flatMap(({ lane }) => {
    const hours = clinicInfo && hoursAhead(clinicInfo, lane.lane, { day, clock: '' });
    if (!hours) return [];
    const { until, intakeUntil = until } = hours;
    const words = intakeUntil < until ? t('intakeUntil', { time: intakeUntil }) : t('until', { time: until });
    return [{ name: localize(lane.name), words }];
  });
  const isOne = endings.every(({ words }) => words === endings[0]?.words);
  return isOne ? (endings[0]?.words ?? '') : endings.map(({ name, words }) => `${name} ${words}`).join(' · ');
}
