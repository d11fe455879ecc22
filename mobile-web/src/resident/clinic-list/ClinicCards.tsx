import { nextChangeOf } from '@hannun/shared/saying';
import { Suspense } from 'react';
import { useTranslation } from '../language/translation.js';
import { lazyOptional } from '../lazy-optional.js';
import type { PageData } from '../page-data.js';
import type { ClinicReading } from '../saying/clinic-reading.js';
import type { ArrangedClinics } from './arrange-clinics.js';
import { ClinicCard } from './ClinicCard.js';
import type { NextOpeningProps } from './NextOpening.js';
import { PendingCard } from './PendingCard.js';
import { useStableOrder } from './use-stable-order.js';

/** Its card stands for it until it has loaded: nights alone need it, and the first load has a size budget. */
const NextOpening = lazyOptional(
  async () => (await import('../load-later.js')).NextOpening,
  ({ reading, pageData }: NextOpeningProps) => <Cards readings={[reading]} pageData={pageData} />,
);

type ClinicCardsProps = { arranged: ArrangedClinics; pageData: PageData };

/** Places to go, then those that open soon, then the others; where there is none, the first to open on top. */
export function ClinicCards({ arranged, pageData }: ClinicCardsProps) {
  const { t } = useTranslation();
  const open = useStableOrder(arranged.open);
  const pending = findPending(pageData);
  const waitingToOpen = [...arranged.soon, ...arranged.shut];
  const first = open.length === 0 ? waitingToOpen.find(isKnown) : undefined;
  const opensAt = first ? knownOpening(first) : null;
  const others = (readings: readonly ClinicReading[]) => readings.filter((reading) => reading !== first);
  const shut = others(arranged.shut);
  return (
    <>
      {first && opensAt && (
        <Suspense fallback={<Cards readings={[first]} pageData={pageData} />}>
          <NextOpening reading={first} opensAt={opensAt} pageData={pageData} />
        </Suspense>
      )}
      {open.length + pending.length > 0 && (
        <ul className="cards">
          {open.map((reading) => (
            <li key={reading.board.clinicId}>
              <ClinicCard reading={reading} pageData={pageData} />
            </li>
          ))}
          {pending.map(({ clinicId, name }) => (
            <li key={clinicId}>
              <PendingCard clinicId={clinicId} name={name} />
            </li>
          ))}
        </ul>
      )}
      <ClosedCards heading={t('opensSoon')} readings={others(arranged.soon)} pageData={pageData} />
      {first && <ClosedCards heading={t('opensLater')} readings={shut.filter(isKnown)} pageData={pageData} />}
      <ClosedCards
        heading={t('noIntake')}
        readings={first ? shut.filter((reading) => !isKnown(reading)) : shut}
        pageData={pageData}
      />
    </>
  );
}

/** When a clinic takes people in again; `null`: not known. */
const knownOpening = ({ saying }: ClinicReading): string | null => nextChangeOf(saying.headline.saying);

const isKnown = (reading: ClinicReading): boolean => knownOpening(reading) !== null;

type ClosedCardsProps = { heading: string; readings: readonly ClinicReading[]; pageData: PageData };

function ClosedCards({ heading, readings, pageData }: ClosedCardsProps) {
  if (readings.length === 0) return null;
  return (
    <>
      <h2 className="cards-heading">{heading}</h2>
      <Cards readings={readings} pageData={pageData} />
    </>
  );
}

const Cards = ({ readings, pageData }: Omit<ClosedCardsProps, 'heading'>) => (
  <ul className="cards">
    {readings.map((reading) => (
      <li key={reading.board.clinicId}>
        <ClinicCard reading={reading} pageData={pageData} />
      </li>
    ))}
  </ul>
);

/** Clinics whose boards the server has not loaded yet. */
const findPending = ({ directory, view }: PageData) =>
  (directory?.clinics ?? []).filter(
    ({ clinicId }) => view.missingClinics.has(clinicId) && !view.boards.has(clinicId),
  );
