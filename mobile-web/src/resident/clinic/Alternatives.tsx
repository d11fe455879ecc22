import type { Board } from '@hannun/shared/contract';
import { ClinicCard } from '../clinic-list/ClinicCard.js';
import { clinicFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { measureDistanceMetres } from '../travel/distance.js';
import './Alternatives.css';

/** While this clinic takes nobody in: the nearest clinic that does and offers the same tests. */
export function Alternatives({ board, pageData }: { board: Board; pageData: PageData }) {
  const { t } = useTranslation();
  const nearest = findNearestOpen(board, pageData);
  if (!nearest) return null;
  return (
    <section className="clinic-elsewhere">
      <h2>{t('elsewhere')}</h2>
      <ClinicCard board={nearest} pageData={pageData} test={null} />
    </section>
  );
}

function findNearestOpen({ clinicId, lanes }: Board, pageData: PageData): Board | undefined {
  const here = findClinicInfo(pageData, clinicId);
  const offersSame = (other: Board) =>
    lanes.every(({ lane }) => other.lanes.some((each) => each.lane === lane && each.intake !== 'closed'));
  const distanceMetres = (other: Board) => {
    const there = findClinicInfo(pageData, other.clinicId);
    return here && there ? measureDistanceMetres(here.position, there.position) : Number.POSITIVE_INFINITY;
  };
  const hasFigures = (other: Board) => clinicFreshness(other, pageData).freshness !== 'expired';
  return [...pageData.view.boards.values()]
    .filter((other) => other.status === 'open' && offersSame(other) && hasFigures(other))
    .sort((a, b) => distanceMetres(a) - distanceMetres(b))[0];
}
