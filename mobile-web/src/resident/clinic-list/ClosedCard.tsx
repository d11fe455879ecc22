import { Icon } from '@hannun/shared/ui/icon';
import { Link } from 'wouter';
import { useTranslation } from '../language/translation.js';
import { type ClinicReading, stateOf } from '../saying/clinic-reading.js';
import { iconOf } from '../saying/state-icon.js';
import { useSayingWords } from '../saying/use-saying-words.js';
import './ClosedCard.css';

/** A clinic that takes nobody in: why, and when it does again. */
export function ClosedCard({ reading, nowMs }: { reading: ClinicReading; nowMs: number }) {
  const { localize } = useTranslation();
  return (
    <Link href={`/clinics/${reading.board.clinicId}`} className="closed-card">
      <Icon name={iconOf(stateOf(reading))} size={1.3} />
      <span className="closed-card__words">
        <h3>{localize(reading.board.name)}</h3>
        <ShutLines reading={reading} nowMs={nowMs} />
      </span>
    </Link>
  );
}

/** What all lanes share once, then what is true of one only. */
export function ShutLines({ reading, nowMs }: { reading: ClinicReading; nowMs: number }) {
  const { localize } = useTranslation();
  const { clinicLines } = useSayingWords(nowMs);
  return clinicLines(reading.saying).map(({ lane, status, details }) => (
    <span key={lane?.lane ?? ''} className="closed-card__line">
      <b>{lane ? `${localize(lane.name)} ${status}` : status}</b>
      {details.map((text) => ` · ${text}`)}
    </span>
  ));
}
