import { PersonFigure } from '@hannun/shared/ui/level-meter';
import './QueueStrip.css';

/** They would not fit. */
const maxShownPeople = 10;

/** Decorative: the text beside it says the same. */
export function QueueStrip({ ahead }: { ahead: number }) {
  const shown = Math.min(ahead, maxShownPeople);
  const people = Array.from({ length: shown }, (_, person) => `person ${person}`);
  return (
    <div className="queue-strip" aria-hidden="true">
      <span className="queue-strip__door" />
      {people.map((person) => (
        <PersonFigure key={person} />
      ))}
      {ahead > maxShownPeople && <span className="queue-strip__more">+{ahead - maxShownPeople}</span>}
      <PersonFigure className="queue-strip__me" />
    </div>
  );
}
