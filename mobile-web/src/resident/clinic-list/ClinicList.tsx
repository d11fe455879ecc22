import type { Board } from '@hannun/shared/contract';
import { Suspense, useState } from 'react';
import { clinicFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { lazyOptional } from '../lazy-optional.js';
import { MapUnavailable } from '../map/MapUnavailable.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { estimateTravel } from '../travel/estimate-travel.js';
import { ClinicCard } from './ClinicCard.js';
import { ClosedCard } from './ClosedCard.js';
import { ListControls } from './ListControls.js';
import { LiveRegion } from './LiveRegion.js';
import { defaultOptions, type ListOptions } from './list-options.js';
import { NextOpening } from './NextOpening.js';
import { PendingCard } from './PendingCard.js';
import { type SortedClinics, sortBoards } from './sort-clinics.js';
import { useStableOrder } from './use-stable-order.js';

const ClinicMap = lazyOptional(async () => (await import('../map/ClinicMap.js')).ClinicMap, MapUnavailable);

/** Open clinics first, then closed ones; if all are closed, the first to open comes on top. */
export function ClinicList({ pageData }: { pageData: PageData }) {
  const { t, localize } = useTranslation();
  const [options, setOptions] = useState(defaultOptions);
  const { view } = pageData;
  const freshnessOf = (board: Board) => clinicFreshness(board, pageData).freshness;
  const sorted = sortBoards(view.boards.values(), {
    test: options.test,
    hasFigures: (board) => freshnessOf(board) !== 'expired',
    distanceMetres: distanceByClinic(pageData, options),
  });
  const shortest = sorted.open[0];
  const announcesShortest = shortest && options.sort === 'soonest' && freshnessOf(shortest) === 'live';
  return (
    <>
      <LiveRegion message={announcesShortest ? t('shortest', { clinic: localize(shortest.name) }) : ''} />
      {(sorted.open.length > 0 || options !== defaultOptions) && (
        <ListControls
          boards={[...view.boards.values()]}
          options={options}
          onChange={(change) => setOptions((chosen) => ({ ...chosen, ...change }))}
          travel={pageData.travel}
        />
      )}
      {options.view === 'map' && (
        <Suspense fallback={<p className="list-hint">{t('loading')}</p>}>
          <ClinicMap pageData={pageData} test={options.test} />
        </Suspense>
      )}
      <ClinicCards key={orderKey(options, pageData)} sorted={sorted} pageData={pageData} options={options} />
    </>
  );
}

/** A new sort order or filter applies at once, although the touch that chose it would keep the cards in place. */
const orderKey = ({ sort, test }: ListOptions, { travel }: PageData): string =>
  [sort, test, travel.geolocation.status].join(' ');

function distanceByClinic(pageData: PageData, { sort }: ListOptions): ((board: Board) => number) | null {
  if (sort !== 'nearest' || pageData.travel.geolocation.status !== 'known') return null;
  return ({ clinicId }) =>
    estimateTravel(findClinicInfo(pageData, clinicId), pageData.travel)?.distanceMetres ??
    Number.MAX_SAFE_INTEGER;
}

type ClinicCardsProps = { sorted: SortedClinics; pageData: PageData; options: ListOptions };

function ClinicCards({ sorted, pageData, options }: ClinicCardsProps) {
  const { t } = useTranslation();
  const { view, now } = pageData;
  const open = useStableOrder(sorted.open);
  const pending = (pageData.directory?.clinics ?? []).filter(
    ({ clinicId }) => view.missingClinics.has(clinicId) && !view.boards.has(clinicId),
  );
  const [first, ...otherClosed] = sorted.closed;
  const leadsWithClosed = open.length === 0 && first;
  const closed = leadsWithClosed ? otherClosed : sorted.closed;
  return (
    <>
      {leadsWithClosed && (
        <NextOpening board={first} clinicInfo={findClinicInfo(pageData, first.clinicId)} nowMs={now.wallMs} />
      )}
      {open.length + pending.length > 0 && (
        <ul className="cards">
          {open.map((board) => (
            <li key={board.clinicId}>
              <ClinicCard board={board} pageData={pageData} test={options.test} />
            </li>
          ))}
          {pending.map(({ clinicId, name }) => (
            <li key={clinicId}>
              <PendingCard clinicId={clinicId} name={name} />
            </li>
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <h2 className="cards-heading">{t(leadsWithClosed ? 'opensLater' : 'noIntake')}</h2>
      )}
      <ul className="cards">
        {closed.map((board) => (
          <li key={board.clinicId}>
            <ClosedCard board={board} nowMs={now.wallMs} />
          </li>
        ))}
      </ul>
    </>
  );
}
