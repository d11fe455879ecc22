import { useId } from 'react';

const slashPath = 'M3.5 3.5 20.5 20.5';

/** The slash is cut out of the waves so that the icon is readable at 20 pixels. */
export function NoSignalPath() {
  const maskId = useId();
  return (
    <>
      <mask id={maskId}>
        <path d="M0 0h24v24H0z" fill="#fff" stroke="none" />
        <path d={slashPath} stroke="#000" strokeWidth="6" />
      </mask>
      <g mask={`url(#${maskId})`}>
        <path d="M2.3 9.6a13.7 13.7 0 0 1 19.4 0M5.7 13.2a8.9 8.9 0 0 1 12.6 0M9.1 16.7a4.1 4.1 0 0 1 5.8 0" />
        <circle cx="12" cy="20" r="1.5" fill="currentColor" stroke="none" />
      </g>
      <path d={slashPath} />
    </>
  );
}
