import { formatForecastAccuracy } from '@hannun/shared/i18n';
import { lastClosing } from '@hannun/shared/saying';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { GoBlock } from '../go/GoBlock.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, isShutByHours } from '../saying/clinic-reading.js';
import { LaneLevel } from '../saying/LaneFigures.js';
import { useSayingWords } from '../saying/use-saying-words.js';
import { formatClosing } from '../time/format-time.js';
import { NotToday, StillServed } from './LaneNotes.js';
import { LaneTable, type LaneTableRow } from './LaneTable.js';
import { ShutSummary, type ShutWords, useShutWords } from './ShutSummary.js';
import './ClinicSummary.css';

type ClinicSummaryProps = { reading: ClinicReading; pageData: PageData };

/** The soonest test first and named, then each lane, then what does not run today. */
export function ClinicSummary({ reading, pageData }: ClinicSummaryProps) {
  const { board, saying, freshnessState } = reading;
  const nowMs = pageData.now.wallMs;
  const shutWords = useShutWords(reading, nowMs);
  const rows = useLaneRows(reading, shutWords, nowMs);
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
        <ShutSummary reading={reading} words={shutWords} nowMs={nowMs} />
      )}
      <GoBlock reading={reading} pageData={pageData} />
      {isKnown && rows.length > 0 && (
        <LaneTable rows={rows} isOnly={saying.lanes.length === 1} nowMs={nowMs} />
      )}
      <StillServed lanes={saying.lanes} />
      <NotToday reading={reading} clinicInfo={findClinicInfo(pageData, board.clinicId)} nowMs={nowMs} />
      {isKnown && isRecent && board.forecastKept && <ForecastAccuracy kept={board.forecastKept} />}
    </section>
  );
}

/** Of a clinic that takes nobody in, only what its headline does not say already. */
function useLaneRows(
  { saying }: ClinicReading,
  { others, isShared }: ShutWords,
  nowMs: number,
): readonly LaneTableRow[] {
  const { laneWords } = useSayingWords(nowMs);
  if (saying.isTaking)
    return saying.lanes.map((said) => ({ said, words: laneWords(said.saying), hasIcon: true }));
  return saying.lanes.flatMap((said) => {
    const words = others.find(({ lane }) => lane?.lane === said.lane.lane);
    return words ? [{ said, words, hasIcon: !isShared }] : [];
  });
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
        {[wait && status, closing, ...(wait ? details : [])].filter(Boolean).join(' · ')}
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

function ForecastAccuracy({ kept }: { kept: NonNullable<ClinicReading['board']['forecastKept']> }) {
  const { t } = useTranslation();
  return <p className="clinic-figures__kept">{formatForecastAccuracy(kept, t)}</p>;
}
