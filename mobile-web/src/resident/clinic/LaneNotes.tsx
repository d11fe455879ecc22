import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import { lastServed, type SaidLane } from '@hannun/shared/saying';
import { useTranslation } from '../language/translation.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import { useSayingWords } from '../saying/use-saying-words.js';
import { describeLastServed } from '../ticket/describe-last-served.js';
import './LaneNotes.css';
import { closedWeekdays } from './closed-weekdays.js';

type NotTodayProps = { reading: ClinicReading; clinicInfo: ClinicDirectoryEntry | undefined; nowMs: number };

/** Tests that do not run today, each named once: on which weekdays, or that it is only today. */
export function NotToday({ reading: { board, saying }, clinicInfo, nowMs }: NotTodayProps) {
  const { t, language, localize } = useTranslation();
  const { laneWords } = useSayingWords(nowMs);
  if (saying.lanes.length === 0) return null;
  return saying.notToday.map((said) => {
    const days = clinicInfo && closedWeekdays(clinicInfo, said.lane.lane, { day: board.day, language });
    const { status, details } = laneWords(said.saying);
    const words = days ? t('notOnDays', { days }) : [status, ...details].join(' · ');
    return (
      <p key={said.lane.lane} className="lane-note">
        {`${localize(said.lane.name)}: ${words}`}
      </p>
    );
  });
}

/** A shut lane promises nothing to newcomers; those in its line are told theirs, as far as the day reaches. */
export function StillServed({ lanes }: { lanes: readonly SaidLane[] }) {
  const { t, localize } = useTranslation();
  const shut = ['full', 'full-for-now', 'closed-by-hour', 'paused'];
  return lanes
    .filter(({ saying }) => shut.includes(saying.state) && saying.waiting > 0 && !saying.silence)
    .map(({ lane, saying }) => {
      const test = localize(lane.name);
      const last = lastServed(lane);
      return (
        <p key={lane.lane} className="lane-note">
          {last === null
            ? t('stillServed', { test, count: saying.waiting })
            : `${test}: ${describeLastServed(last, t)}`}
        </p>
      );
    });
}
