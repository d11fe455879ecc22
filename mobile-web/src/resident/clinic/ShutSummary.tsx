import type { ClinicLine } from '@hannun/shared/saying';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { Icon } from '@hannun/shared/ui/icon';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { useTranslation } from '../language/translation.js';
import { type ClinicReading, isShutByHours, mayTakePeople, stateOf } from '../saying/clinic-reading.js';
import { iconOf } from '../saying/state-icon.js';
import { useSayingWords } from '../saying/use-saying-words.js';

/** States whose first detail tells when it goes on: the largest line. */
const timeFollows = ['paused', 'full-for-now', 'closed-by-hour', 'closed', 'day-off', 'not-today'];

type ShutSummaryProps = { reading: ClinicReading; words: ShutWords; nowMs: number };

export function ShutSummary({ reading, words: { title, details, others }, nowMs }: ShutSummaryProps) {
  const state = stateOf(reading);
  const { localize } = useTranslation();
  const [again, ...rest] = timeFollows.includes(state) && details.length > 0 ? details : ['', ...details];
  // For want of the table that tells of each.
  const apart = others.flatMap(({ lane, status, details: more }) =>
    lane ? [`${localize(lane.name)} ${[status, ...more].join(' · ')}`] : [],
  );
  return (
    <>
      <p className={again ? 'clinic-figures__status' : 'clinic-figures__again'}>
        {mayTakePeople(reading) ? (
          <FreshnessIndicator state="stale">{title}</FreshnessIndicator>
        ) : (
          <>
            <Icon name={iconOf(state)} size={1.1} />
            {title}
          </>
        )}
      </p>
      {again && <p className="clinic-figures__again">{again}</p>}
      {[...rest, ...(isShutByHours(reading) ? apart : [])].map((text) => (
        <p key={text} className="clinic-figures__hint">
          {text}
        </p>
      ))}
      <OpeningAlert board={reading.board} nowMs={nowMs} />
    </>
  );
}

/** The headline, of all tests if it `isShared`, and what is to be said of single ones beside it. */
export type ShutWords = {
  title: string;
  details: readonly string[];
  isShared: boolean;
  others: readonly ClinicLine[];
};

/** What all tests share, else of the one that changes soonest for the better. */
export function useShutWords({ saying }: ClinicReading, nowMs: number): ShutWords {
  const { localize } = useTranslation();
  const { clinicLines, laneWords } = useSayingWords(nowMs);
  const lines = clinicLines(saying);
  const [shared, ...others] = lines;
  if (shared?.lane === null) return { title: shared.status, details: shared.details, isShared: true, others };
  const { lane: first, saying: said } = saying.headline;
  const { status, details } = laneWords(said);
  const apart = lines.filter(({ lane }) => lane?.lane !== first.lane);
  // Whether figures are confirmed is asked of a clinic as a whole.
  const isSaid = (text: string) => said.state === 'unconfirmed' && details.includes(text);
  return {
    title: `${localize(first.name)} ${status}`,
    details,
    isShared: false,
    others: apart.map((line) => ({ ...line, details: line.details.filter((text) => !isSaid(text)) })),
  };
}
