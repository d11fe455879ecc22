import type { LocalizedText } from '@hannun/shared/contract';
import { Link } from 'wouter';
import { useTranslation } from '../language/translation.js';
import './ClosedCard.css';

/** The server has not loaded this clinic's queue yet, so the card shows its name and no figures. */
export function PendingCard({ clinicId, name }: { clinicId: string; name: LocalizedText }) {
  const { t, localize } = useTranslation();
  return (
    <Link href={`/clinics/${clinicId}`} className="shut-card">
      <h3 className="shut-card__place">{localize(name)}</h3>
      <span className="shut-card__reason">{t('awaitedShort')}</span>
    </Link>
  );
}
