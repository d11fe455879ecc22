import './LaneTag.css';

/** Lanes differ by shape, never by colour: a filled square for A, C, …, a ring for B, D, …. */
export const LaneTag = ({ code }: { code: string }) => (
  <span className="lane-tag" data-shape={code.charCodeAt(0) % 2 === 1 ? 'square' : 'ring'}>
    {code}
  </span>
);
