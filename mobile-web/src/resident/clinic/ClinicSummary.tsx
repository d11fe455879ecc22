import { formatForecastAccuracy } from '@hannun/shared/i18n';
import { lastClosing } from '@hannun/shared/saying';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { Icon } from '@hannun/shared/ui/icon';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { OpeningAlert } from '../alert/OpeningAlert.js';
import { GoBlock } from '../go/GoBlock.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, isShutByHours, mayTakePeople, stateOf } from '../saying/clinic-reading.js';
import { LaneLevel } from '../saying/LaneFigures.js';
import { iconOf } from '../saying/state-icon.js';
import { useSayingWords } from '../saying/use-saying-words.js';
import { formatClosing } from '../time/format-time.js';
import { NotToday, StillServed } from './LaneNotes.js';
import { LaneTable } from './LaneTable.js';
import './ClinicSummary.css';

type ClinicSummaryProps = { reading: ClinicReading; pageData: PageData };

/** The soonest test first and named, then each lane, then what does not run today. */
export function ClinicSummary({ reading, pageData }: ClinicSummaryProps) {
  const { board, saying, freshnessState } = reading;
  const nowMs = pageData.now.wallMs;
  const isRecent = freshnessState.freshness !== 'expired';
  const isKnown =
    !isShutByHours(reading) && (isRecent || saying.lanes.some((each) => each.saying.state !== 'silent'));
  return (
    <section
      className="clinic-figures"
      data-freshness={isShutByHours(reading) ? 'live' : freshnessState.freshness}
    >
      {saying.isTaking ? (
        <TakingSummary reading={reading} nowMs={nowMs} />
      ) : (
        <ShutSummary reading={reading} nowMs={nowMs} />
      )}
      <GoBlock reading={reading} pageData={pageData} />
      {isKnown && (saying.isTaking || saying.lanes.length > 1) && (
        <LaneTable lanes={saying.lanes} nowMs={nowMs} />
      )}
      <StillServed lanes={saying.lanes} />
      <NotToday reading={reading} clinicInfo={findClinicInfo(pageData, board.clinicId)} nowMs={nowMs} />
      {isKnown && isRecent && board.forecastKept && <ForecastAccuracy kept={board.forecastKept} />}
    </section>
  );
}

type SummaryProps = { reading: ClinicReading; nowMs: number };

function TakingSummary({ reading, nowMs }: SummaryProps) {
  const { t } = useTranslation();
  const { laneWords } = useSayingWords(nowMs);
  const { board, saying } = reading;
  const { wait, status, details } = laneWords(saying.headline.saying);
  const closingTime = formatClosing(lastClosing(board, [saying.headline.lane], nowMs));
  const closing = closingTime && t('until', { time: closingTime });
  return (
    <>
      <p className="clinic-figures__top">
        <HeadlineTest reading={reading} hasWait={wait !== null} />
        <LaneLevel saying={saying.headline.saying} />
      </p>
      <p className="clinic-figures__range" data-words={wait === null}>
        {wait ? wait.figure : status}
        {wait?.unit && <small className="clinic-figures__unit">{wait.unit}</small>}
      </p>
      <p className="clinic-figures__hint">
        {[wait && status, closing, ...details].filter(Boolean).join(' · ')}
      </p>
      {wait && <p className="clinic-figures__hint">{t('fromRegistration')}</p>}
    </>
  );
}

/** `A PCR 예상 대기`: a figure of one test of several says of which; a count is no wait, so that its test is named. */
function HeadlineTest({ reading: { saying }, hasWait }: { reading: ClinicReading; hasWait: boolean }) {
  const { t, localize } = useTranslation();
  const { lane } = saying.headline;
  const waitLabel = saying.namesLane ? `${localize(lane.name)} ${t('expectedWaitOf')}` : t('expectedWaitNow');
  return (
    <span className="clinic-figures__test">
      {saying.namesLane && <LaneTag code={lane.code} />}
      {hasWait ? waitLabel : localize(lane.name)}
    </span>
  );
}

/** States whose first detail tells when it goes on: the largest line. */
const timeFollows = ['paused', 'full-for-now', 'closed-by-hour', 'closed', 'day-off', 'not-today'];

function ShutSummary({ reading, nowMs }: SummaryProps) {
  const state = stateOf(reading);
  const { title, details, apart } = useShutWords(reading, nowMs);
  const [again, ...rest] = timeFollows.includes(state) && details.length > 0 ? details : ['', ...details];
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

/**
 * What all tests share, else of the one that changes soonest for the better. `apart`: of each other one, for want of
 * the table that tells of each.
 */
function useShutWords({ saying }: ClinicReading, nowMs: number) {
  const { localize } = useTranslation();
  const { clinicLines, laneWords } = useSayingWords(nowMs);
  const [shared, ...others] = clinicLines(saying);
  const named = (lines: typeof others) =>
    lines.flatMap(({ lane, status, details: more }) =>
      lane ? [`${localize(lane.name)} ${[status, ...more].join(' · ')}`] : [],
    );
  if (shared?.lane === null) return { title: shared.status, details: shared.details, apart: named(others) };
  const { lane: first } = saying.headline;
  const { status, details } = laneWords(saying.headline.saying);
  const apart = named(clinicLines(saying).filter(({ lane }) => lane?.lane !== first.lane));
  return { title: `${localize(first.name)} ${status}`, details, apart };
}

function ForecastAccuracy({ kept }: { kept: NonNullable<ClinicReading['board']['forecastKept']> }) {
  const { t } = useTranslation();
  return <p className="clinic-figures__kept">{formatForecastAccuracy(kept, t)}</p>;
}
