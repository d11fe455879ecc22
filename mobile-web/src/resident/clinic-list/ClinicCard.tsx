import { lastClosingToday } from '@hannun/shared/saying';
import { Suspense } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '../language/translation.js';
import { lazyOptional } from '../lazy-optional.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, mayTakePeople, stateOf } from '../saying/clinic-reading.js';
import { LaneFigures } from '../saying/LaneFigures.js';
import { formatClosing } from '../time/format-time.js';
import { estimateTravel, type TravelEstimate } from '../travel/estimate-travel.js';
import './ClinicCard.css';
import { ClosedCard } from './ClosedCard.js';

// Loaded later: the list can be read without it, and its first load has a size budget.
const GoStrip = lazyOptional(async () => (await import('../load-later.js')).GoStrip);

type ClinicCardProps = { reading: ClinicReading; pageData: PageData };

/** A clinic in a list: with figures where it takes people in, else why not and when again. */
export function ClinicCard({ reading, pageData }: ClinicCardProps) {
  const nowMs = pageData.now.wallMs;
  if (!mayTakePeople(reading)) return <ClosedCard reading={reading} nowMs={nowMs} />;
  const { board, saying, freshnessState } = reading;
  return (
    <Link
      href={`/clinics/${board.clinicId}`}
      className="clinic-card"
      data-freshness={freshnessState.freshness}
      data-taking={saying.isTaking}
    >
      <div className="clinic-card__body">
        <ClinicName reading={reading} pageData={pageData} />
        <LaneFigures reading={reading} nowMs={nowMs} />
      </div>
      <Suspense fallback={stateOf(reading) === 'taking' && <div className="clinic-card__go-later" />}>
        <GoStrip reading={reading} pageData={pageData} />
      </Suspense>
    </Link>
  );
}

function ClinicName({ reading: { board, saying }, pageData }: ClinicCardProps) {
  const { language, t, localize } = useTranslation();
  const travelEstimate = estimateTravel(findClinicInfo(pageData, board.clinicId), pageData.travel);
  const [only, ...others] = saying.lanes;
  const closing = formatClosing(lastClosingToday(board, saying.lanes, pageData.now.wallMs));
  return (
    <>
      <h2>{localize(board.name)}</h2>
      <p className="clinic-card__facts">
        {language === 'ko' ? null : <span lang="ko">{board.name.ko}</span>}
        <TravelDistance travelEstimate={travelEstimate} />
        {only && others.length === 0 && <span>{localize(only.lane.name)}</span>}
        {closing && <span>{t('until', { time: closing })}</span>}
      </p>
    </>
  );
}

/** Minutes by the usual means, else the distance. */
function TravelDistance({ travelEstimate }: { travelEstimate: TravelEstimate }) {
  const { t } = useTranslation();
  const { means, travelMinutes: minutes, distanceMetres } = travelEstimate;
  if (minutes !== null && (means === 'walk' || means === 'transit'))
    return <span>{t(means, { count: minutes })}</span>;
  if (distanceMetres === null) return null;
  return <span>{t('distance', { kilometres: (distanceMetres / 1000).toFixed(1) })}</span>;
}
