import './LaneTag.css';

/** A lane's letter in its shape: a filled square for A, C, …, a ring for B, D, …; never a colour. */
export const LaneTag = ({ code }: { code: string }) => (
  <span className="lane-tag" data-shape={code.charCodeAt(0) % 2 === 1 ? 'square' : 'ring'}>
    {code}
  </span>
);
