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
        <Person key={place} />
      ))}
      {ahead > maxShown && <span className="queue-strip__more">+{ahead - maxShown}</span>}
      <Person me />
    </div>
  );
}

const Person = ({ me = false }: { me?: boolean }) => (
  <svg viewBox="0 0 12 16" aria-hidden="true" className={me ? 'queue-strip__me' : ''}>
    <circle cx="6" cy="3.7" r="3.3" />
    <path d="M.6 16c0-4.6 2.1-7.2 5.4-7.2s5.4 2.6 5.4 7.2z" />
  </svg>
);
