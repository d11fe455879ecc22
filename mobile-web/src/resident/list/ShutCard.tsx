import type { Board } from '@hannun/shared';
import { Link } from 'wouter';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import './ShutCard.css';
import { shutWords } from './shut-words.js';

export function ShutCard({ board, now }: { board: Board; now: number }) {
  const speech = useSpeech();
  const { icon, reason, again } = shutWords(board, now, speech);
  return (
    <Link href={`/clinics/${board.clinicId}`} className="shut-card">
      <span className="shut-card__place">
        <h3>{speech.named(board.name)}</h3>
        {again && <span className="shut-card__again">{again}</span>}
      </span>
      <span className="shut-card__reason">
        <Icon name={icon} size={1.1} />
        {reason}
      </span>
    </Link>
  );
}
