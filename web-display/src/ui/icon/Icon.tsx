import './Icon.css';

const strokeProps = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2.3,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

const iconPaths = {
  arrow: <path d="M4 12h15M13 5.5 19.5 12 13 18.5" {...strokeProps} strokeWidth={2.6} />,
  pause: <path d="M6 4h4v16H6zM14 4h4v16h-4z" fill="currentColor" />,
  moon: <path d="M20 14.6A8.6 8.6 0 0 1 9.4 4a8.6 8.6 0 1 0 10.6 10.6z" {...strokeProps} />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" {...strokeProps} />
      <path d="M12 7v5.4l3.6 2.2" {...strokeProps} />
    </>
  ),
  shut: (
    <>
      <circle cx="12" cy="12" r="9.2" {...strokeProps} />
      <path d="M7 12h10" {...strokeProps} />
    </>
  ),
  offline: (
    <>
      <mask id="offline-gap">
        <path d="M0 0h24v24H0z" fill="#fff" />
        <path d="M3.5 3.5 20.5 20.5" stroke="#000" strokeWidth={6} />
      </mask>
      <g mask="url(#offline-gap)">
        <path
          d="M2.3 9.6a13.7 13.7 0 0 1 19.4 0M5.7 13.2a8.9 8.9 0 0 1 12.6 0M9.1 16.7a4.1 4.1 0 0 1 5.8 0"
          {...strokeProps}
        />
        <circle cx="12" cy="20" r="1.5" fill="currentColor" />
      </g>
      <path d="M3.5 3.5 20.5 20.5" {...strokeProps} />
    </>
  ),
} as const;

export type IconName = keyof typeof iconPaths;

/** Decorative: the text beside it carries the meaning. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
    {iconPaths[name]}
  </svg>
);
