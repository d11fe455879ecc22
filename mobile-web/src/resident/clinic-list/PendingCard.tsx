import type { LocalizedText } from '@hannun/shared/contract';
import { Link } from 'wouter';
import { useTranslation } from '../language/translation.js';
import './ClosedCard.css';

/** The server has not loaded this clinic's queue yet, so the card shows its name and no figures. */
export function PendingCard({ clinicId, name }: { clinicId: string; name: LocalizedText }) {
  const { t, localize } = useTranslation();
  return (
    <Link href={`/clinics/${clinicId}`} className="closed-card">
      <h3 className="closed-card__name">{localize(name)}</h3>
      <span className="closed-card__reason">{t('clinicChecking')}</span>
    </Link>
  );
}
