import './Bar.css';
import './Heat.css';

/** `share`: 0 to 1. */
export const Bar = ({ share }: { share: number }) => (
  <span className="bar" style={{ width: `${60 * share}%` }} aria-hidden="true" />
);
