import type { Board } from '@hannun/shared/contract';
import { ClinicCard } from '../clinic-list/ClinicCard.js';
import { useTranslation } from '../language/translation.js';
import type { PageData } from '../page-data.js';
import { type ClinicReading, readClinic } from '../saying/clinic-reading.js';
import './Alternatives.css';
import { type Alternative, findAlternatives, travelVia } from './find-alternatives.js';

/** For each test that cannot be had here today or right now: the clinic nearest in time that takes people in for it. */
export function Alternatives({ reading, pageData }: { reading: ClinicReading; pageData: PageData }) {
  const { t } = useTranslation();
  const alternatives = findAlternatives(reading, pageData);
  if (alternatives.length === 0) return null;
  return (
    <section className="clinic-elsewhere">
      <h2>{t('elsewhere')}</h2>
      {alternatives.map((alternative) => (
        <AlternativeCard
          key={alternative.board.clinicId}
          alternative={alternative}
          from={reading.board}
          pageData={{ ...pageData, travel: travelVia(pageData, alternative) }}
        />
      ))}
    </section>
  );
}

type AlternativeCardProps = { alternative: Alternative; from: Board; pageData: PageData };

function AlternativeCard({ alternative, from, pageData }: AlternativeCardProps) {
  const { t, localize } = useTranslation();
  const { board, lane, mayTakeLonger, way } = alternative;
  const reading = readClinic(board, pageData, lane);
  if (!reading) return null;
  const notes = [
    (way?.means === 'walk' || way?.means === 'transit') &&
      t('wayFrom', { clinic: localize(from.name), way: t(way.means, { count: way.travelMinutes ?? 0 }) }),
    mayTakeLonger && t('elsewhereLonger'),
  ].filter(Boolean);
  return (
    <div>
      <ClinicCard reading={reading} pageData={pageData} />
      {notes.length > 0 && <p className="clinic-elsewhere__way">{notes.join(' · ')}</p>}
    </div>
  );
}
