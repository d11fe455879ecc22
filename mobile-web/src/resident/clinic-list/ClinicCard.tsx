import type { Board } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { Link } from 'wouter';
import { clinicFreshness, isCurrent } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { formatClosing } from '../time/format-time.js';
import { assessArrival } from '../travel/arrival-outlook.js';
import { estimateTravel, type TravelEstimate } from '../travel/estimate-travel.js';
import {
  clinicLevel,
  clinicWait,
  countWaiting,
  type LaneFilter,
  leadingLane,
  noWaitReason,
  openLanes,
} from '../wait/clinic-wait.js';
import './ClinicCard.css';
import { ExpectedWait } from './ExpectedWait.js';
import { WaitingCount } from './WaitingCount.js';

type ClinicCardProps = { board: Board; pageData: PageData; test: LaneFilter };

export function ClinicCard({ board, pageData, test }: ClinicCardProps) {
  const { language, t, localize } = useTranslation();
  const travelEstimate = estimateTravel(findClinicInfo(pageData, board.clinicId), pageData.travel);
  const freshnessState = clinicFreshness(board, pageData);
  const live = isCurrent(freshnessState);
  const wait = live ? clinicWait(board, test, t) : null;
  const waiting = countWaiting(board, test);
  const level = freshnessState.freshness === 'expired' ? null : clinicLevel(board, test);
  return (
    <Link
      href={`/clinics/${board.clinicId}`}
      className="clinic-card"
      data-freshness={freshnessState.freshness}
    >
      <h2>{localize(board.name)}</h2>
      <p className="clinic-card__hours">
        {language === 'ko' ? null : <span lang="ko">{board.name.ko}</span>}
        <TravelDistance travelEstimate={travelEstimate} />
        {board.closesAt && <span>{t('until', { time: formatClosing(board.closesAt) })}</span>}
      </p>
      <div className="clinic-card__figures">
        {wait ? (
          <ExpectedWait wait={wait} />
        ) : (
          <WaitingCount waiting={waiting} freshnessState={freshnessState} />
        )}
        {freshnessState.freshness !== 'expired' && (
          <div className="clinic-card__beside">
            {level && <LevelMeter level={level} label={t(`level.${level}`)} />}
            {wait && <span className="clinic-card__booths">{t('waitingCount', { count: waiting })}</span>}
            <LaneDetails board={board} test={test} showsCount={wait !== null} />
          </div>
        )}
      </div>
      {live && !wait && <p className="clinic-card__why">{noWaitReason(board, test, t)}</p>}
      {live && <ArrivalHint board={board} pageData={pageData} travelEstimate={travelEstimate} test={test} />}
    </Link>
  );
}

function TravelDistance({ travelEstimate }: { travelEstimate: TravelEstimate | null }) {
  const { t } = useTranslation();
  if (!travelEstimate || travelEstimate.distanceMetres === null) return null;
  if (travelEstimate.walkMinutes !== null)
    return <span>{t('walk', { count: travelEstimate.walkMinutes })}</span>;
  return <span>{t('distance', { kilometres: (travelEstimate.distanceMetres / 1000).toFixed(1) })}</span>;
}

/** Details beyond the total: the count of each lane, or the number of booths of the only lane. */
function LaneDetails({ board, test, showsCount }: { board: Board; test: LaneFilter; showsCount: boolean }) {
  const { t, localize } = useTranslation();
  const lanes = openLanes(board, test);
  const [only, ...others] = lanes;
  if (!only) return null;
  if (others.length === 0) {
    if (only.booths === 0 || showsCount) return null;
    return <span className="clinic-card__booths">{t('booths', { count: only.booths })}</span>;
  }
  return (
    <span className="clinic-card__lanes">
      {lanes.map((lane) => (
        <span key={lane.lane} className="clinic-card__lane">
          <LaneTag code={lane.code} />
          <span>{localize(lane.name)}</span>
          <b>{t('people', { count: lane.waiting })}</b>
        </span>
      ))}
    </span>
  );
}

type ArrivalHintProps = ClinicCardProps & { travelEstimate: TravelEstimate | null };

/** Shown only where the travel time is known. */
function ArrivalHint({ board, pageData, travelEstimate, test }: ArrivalHintProps) {
  const { t } = useTranslation();
  if (!travelEstimate) return null;
  const clinicInfo = findClinicInfo(pageData, board.clinicId);
  const lane = leadingLane(board, test);
  const outlook = assessArrival(board, {
    lane,
    clinicInfo,
    travelMinutes: travelEstimate.travelMinutes,
    nowMs: pageData.now.wallMs,
  });
  if (!outlook) return null;
  return (
    <p className="clinic-card__still" data-answer={outlook}>
      {t(`arrivalOutlook.${outlook}`)}
    </p>
  );
}
