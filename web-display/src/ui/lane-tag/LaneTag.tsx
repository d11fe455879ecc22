import './LaneTag.css';

const shapes = ['square', 'ring', 'frame', 'disc'] as const;

/** Lanes differ by shape, never by colour. */
export const LaneTag = ({ code, laneIndex }: { code: string; laneIndex: number }) => (
  <span className={`lane-tag is-${shapes[laneIndex % shapes.length]}`}>{code}</span>
);
