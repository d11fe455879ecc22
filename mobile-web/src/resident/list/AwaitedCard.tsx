import type { LocalizedText } from '@hannun/shared';
import { Link } from 'wouter';
import { useSpeech } from '../language/speech.js';
import './ShutCard.css';

/** The server has not loaded this clinic's queue yet, so the card shows its name and no figures. */
export function AwaitedCard({ clinicId, name }: { clinicId: string; name: LocalizedText }) {
  const { say, named } = useSpeech();
  return (
    <Link href={`/clinics/${clinicId}`} className="shut-card">
      <h3 className="shut-card__place">{named(name)}</h3>
      <span className="shut-card__reason">{say('awaitedShort')}</span>
    </Link>
  );
}
