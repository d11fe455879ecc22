import { PersonFigure } from '@hannun/shared/ui/level-meter';
import './QueueStrip.css';

/** They would not fit. */
const maxShown = 10;

/** Decorative: the text beside it says the same. */
export function QueueStrip({ ahead }: { ahead: number }) {
  const shown = Math.min(ahead, maxShown);
  const people = Array.from({ length: shown }, (_, person) => `place ${person}`);
  return (
    <div className="queue-strip" aria-hidden="true">
      <span className="queue-strip__door" />
      {people.map((place) => (
        <PersonFigure key={place} />
      ))}
      {ahead > maxShown && <span className="queue-strip__more">+{ahead - maxShown}</span>}
      <PersonFigure className="queue-strip__me" />
    </div>
  );
}
