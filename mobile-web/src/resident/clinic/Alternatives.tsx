import { ClinicCard, TravelDistance } from '../clinic-list/ClinicCard.js';
import { useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { type ClinicReading, readClinic } from '../saying/clinic-reading.js';
import './Alternatives.css';
import { findAlternatives } from './find-alternatives.js';

/** For each test that cannot be had here today or right now: the clinic nearest in time that takes people in for it. */
export function Alternatives({ reading, pageData }: { reading: ClinicReading; pageData: PageData }) {
  const { t } = useTranslation();
  const alternatives = findAlternatives(reading, pageData);
  if (alternatives.length === 0) return null;
  return (
    <section className="clinic-elsewhere">
      <h2>{t('elsewhere')}</h2>
      {alternatives.map(({ board, lane, mayTakeLonger, way }) => {
        const there = readClinic(board, pageData, lane);
        return (
          there && (
            <div key={board.clinicId}>
              <ClinicCard reading={there} pageData={pageData} />
              {(way || mayTakeLonger) && (
                <p className="clinic-elsewhere__way">
                  {way && <TravelDistance travelEstimate={way} />}
                  {way && mayTakeLonger && ' · '}
                  {mayTakeLonger && <span>{t('elsewhereLonger')}</span>}
                </p>
              )}
            </div>
          )
        );
      })}
    </section>
  );
}
