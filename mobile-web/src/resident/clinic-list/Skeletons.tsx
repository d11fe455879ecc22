import { useEffect, useState } from 'react';
import './Skeletons.css';

/** Delay before the placeholders appear, so that a quick answer does not flicker. */
const showDelayMs = 300;

export function Skeletons() {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), showDelayMs);
    return () => clearTimeout(timer);
  }, []);
  if (!visible) return null;
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
