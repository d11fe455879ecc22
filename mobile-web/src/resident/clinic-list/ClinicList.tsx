import { Suspense, useState } from 'react';
import { useTranslation } from '../language/translation.js';
import { isWide } from '../layout/is-wide.js';
import { lazyOptional } from '../lazy-optional.js';
import { MapUnavailable } from '../map/MapUnavailable.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { type ClinicReading, readClinics } from '../saying/clinic-reading.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { arrangeClinics } from './arrange-clinics.js';
import { ClinicCards } from './ClinicCards.js';
import { ListControls } from './ListControls.js';
import { LiveRegion } from './LiveRegion.js';
import { defaultOptions, type ListOptions, listTests } from './list-options.js';

const ClinicMap = lazyOptional(async () => (await import('../map/ClinicMap.js')).ClinicMap, MapUnavailable);

/** `readings`: of every clinic and all its tests. */
export function ClinicList({
  readings,
  pageData,
}: {
  readings: readonly ClinicReading[];
  pageData: PageData;
}) {
  const [chosen, setChosen] = useState(defaultOptions);
  const tests = listTests(readings);
  // A test that stopped running is no longer offered, so it no longer filters.
  const test = tests.some(({ lane }) => lane === chosen.test) ? chosen.test : null;
  const options = { ...chosen, test };
  const shown = test === null ? readings : readClinics(pageData, test);
  const arranged = arrangeClinics(shown, distanceByClinic(pageData, options));
  return (
    <>
      <LiveRegion message={useAnnouncement(arranged.open[0], options)} />
      {(arranged.open.length > 0 || chosen !== defaultOptions) && (
        <ListControls
          tests={tests}
          options={options}
          onChange={(change) => setChosen((before) => ({ ...before, ...change }))}
          travel={pageData.travel}
        />
      )}
      {(options.view === 'map' || isWide()) && (
        <Suspense fallback={<div className="clinic-map" />}>
          <ClinicMap readings={shown} pageData={pageData} />
        </Suspense>
      )}
      <ClinicCards key={orderKey(options, pageData)} arranged={arranged} pageData={pageData} />
    </>
  );
}

/** For screen readers: the clinic on top, while its figures are current and it is the soonest. */
function useAnnouncement(first: ClinicReading | undefined, { sort }: ListOptions): string {
  const { t, localize } = useTranslation();
  if (!first || sort !== 'soonest' || first.freshnessState.freshness !== 'live') return '';
  const { headline, namesLane } = first.saying;
  if (headline.saying.state !== 'taking') return '';
  const clinic = localize(first.board.name);
  return t('shortest', { clinic: namesLane ? `${clinic}, ${localize(headline.lane.name)}` : clinic });
}

/** A new sort order or filter applies at once, although the touch that chose it would keep the cards in place. */
const orderKey = ({ sort, test }: ListOptions, { travel }: PageData): string =>
  [sort, test, travel.geolocation.status].join(' ');

function distanceByClinic(pageData: PageData, { sort }: ListOptions): ((clinicId: string) => number) | null {
  if (sort !== 'nearest' || pageData.travel.geolocation.status !== 'known') return null;
  return (clinicId) =>
    estimateTravel(findClinicInfo(pageData, clinicId), pageData.travel)?.distanceMetres ??
    Number.MAX_SAFE_INTEGER;
}
