import './ProportionBar.css';
import './heatmap.css';

/** `share`: 0 to 1. */
export const ProportionBar = ({ share }: { share: number }) => (
  <span className="bar" style={{ width: `${60 * share}%` }} aria-hidden="true" />
);
