import './LaneTag.css';

const shapes = ['square', 'ring', 'frame', 'disc'] as const;

/** Lanes differ by shape, never by colour. */
export const LaneTag = ({ code, place }: { code: string; place: number }) => (
  <span className={`lane-tag is-${shapes[place % shapes.length]}`}>{code}</span>
);
