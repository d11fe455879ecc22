import './LaneTag.css';

const shapes = ['square', 'ring', 'frame', 'disc'] as const;

/** A lane's letter in a shape of its own, so that no lane is told by its colour. `place` counts from 0. */
export const LaneTag = ({ code, place }: { code: string; place: number }) => (
  <span className={`lane-tag is-${shapes[place % shapes.length]}`}>{code}</span>
);
