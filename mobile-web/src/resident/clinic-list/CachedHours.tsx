import type { DistrictDirectory } from '@hannun/shared/contract';
import { OpeningHours } from '../clinic/OpeningHours.js';
import { useTranslation } from '../language/translation.js';
import { formatDay } from '../time/format-time.js';
import './ClosedCard.css';

/** What this phone has stored about each clinic: today's hours. */
export function CachedHours({ directory, nowMs }: { directory: DistrictDirectory; nowMs: number }) {
  const { t, localize } = useTranslation();
  return (
    <>
      <h2 className="cards-heading">{t('hoursStay')}</h2>
      <ul className="cards">
        {directory.clinics.map((clinic) => (
          <li key={clinic.clinicId} className="closed-card">
            <span className="closed-card__name">
              <h3>{localize(clinic.name)}</h3>
              <span className="closed-card__reopening">
                <OpeningHours clinicInfo={clinic} day={formatDay(nowMs)} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
