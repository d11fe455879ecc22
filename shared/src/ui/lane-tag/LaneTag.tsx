import './LaneTag.css';

const shapes = ['square', 'ring', 'frame', 'disc'] as const;

/** Lanes differ by shape, never by colour. The letter alone decides it, so that every screen agrees. */
export const laneShapeOf = (code: string): (typeof shapes)[number] | undefined =>
  shapes[(code.charCodeAt(0) - 'A'.charCodeAt(0)) % shapes.length];

export const LaneTag = ({ code }: { code: string }) => (
  <span className="lane-tag" data-shape={laneShapeOf(code)}>
    {code}
  </span>
);
