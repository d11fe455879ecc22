import { useEffect, useState } from 'react';
import './Skeletons.css';

/** Delay before the placeholders appear, so that a quick answer does not flicker. */
const patience = 300;

export function Skeletons() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="cards" aria-busy="true" data-testid="skeletons">
      {['first', 'second', 'third', 'fourth'].map((card) => (
        <div key={card} className="skeleton">
          <span className="skeleton__name" />
          <span className="skeleton__hours" />
          <span className="skeleton__figure" />
        </div>
      ))}
    </div>
  );
}
