import type { Board } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { Link } from 'wouter';
import { useTranslation } from '../language/translation.js';
import './ClosedCard.css';
import { closedMessages } from './closed-messages.js';

export function ClosedCard({ board, nowMs }: { board: Board; nowMs: number }) {
  const translation = useTranslation();
  const { icon, reason, reopening } = closedMessages(board, nowMs, translation);
  return (
    <Link href={`/clinics/${board.clinicId}`} className="closed-card">
      <span className="closed-card__name">
        <h3>{translation.localize(board.name)}</h3>
        {reopening && <span className="closed-card__reopening">{reopening}</span>}
      </span>
      <span className="closed-card__reason">
        <Icon name={icon} size={1.1} />
        {reason}
      </span>
    </Link>
  );
}
