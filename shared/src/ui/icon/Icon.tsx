import type { ReactNode } from 'react';
import { NoSignalPath } from './NoSignal.js';

/** Drawn on a 24 × 24 grid in the colour of the surrounding text. */
const iconPaths = {
  back: <path strokeWidth="2.5" d="M14.5 5 8 12l6.5 7" />,
  bell: <path d="M6 10.5a6 6 0 1 1 12 0c0 5 2 6 2 6.5H4c0-.5 2-1.5 2-6.5zM10 20.5a2.3 2.3 0 0 0 4 0" />,
  calendar: (
    <path d="M4.5 5.5h15a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM3.5 10h17M8 3v4.5M16 3v4.5" />
  ),
  check: <path strokeWidth="2.8" d="M5 12.8 10 17.6 19.5 6.8" />,
  clock: <path d="M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M12 7v5.4l3.6 2.2" />,
  down: <path strokeWidth="2.6" d="M5 8.5 12 15.5l7-7" />,
  download: <path d="M12 4v11M7 10.5 12 15.5l5-5M5 20h14" />,
  'intake-closed': <path d="M2.8 12a9.2 9.2 0 1 0 18.4 0 9.2 9.2 0 1 0-18.4 0M7 12h10" />,
  lines: <path strokeWidth="2.5" d="M5 6h14M5 12h14M5 18h9" />,
  minus: <path strokeWidth="2.8" d="M5 12h14" />,
  moon: <path d="M20 14.6A8.6 8.6 0 0 1 9.4 4a8.6 8.6 0 1 0 10.6 10.6z" />,
  next: (
    <>
      <path fill="currentColor" stroke="none" d="M5 5.5 14 12l-9 6.5z" />
      <path strokeWidth="2.8" d="M18 5v14" />
    </>
  ),
  'no-signal': <NoSignalPath />,
  pause: <path fill="currentColor" stroke="none" d="M6 4h4v16H6zM14 4h4v16h-4z" />,
  phone: (
    <path d="M5 4h4l1.8 4.5-2.3 1.7a12 12 0 0 0 5.3 5.3l1.7-2.3L20 15v4a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 5.6A1.5 1.5 0 0 1 5 4z" />
  ),
  location: (
    <>
      <path d="M12 21.5s7-6.7 7-12a7 7 0 1 0-14 0c0 5.3 7 12 7 12z" />
      <circle cx="12" cy="9.5" r="2.4" fill="currentColor" stroke="none" />
    </>
  ),
  plus: <path strokeWidth="2.8" d="M12 4.5v15M4.5 12h15" />,
  right: <path strokeWidth="2.6" d="M4 12h15M13 5.5 19.5 12 13 18.5" />,
  sound: (
    <>
      <path fill="currentColor" stroke="none" d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z" />
      <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.5 22 20.5H2zM12 10v4.5" />
      <circle cx="12" cy="17.5" r="1.3" fill="currentColor" stroke="none" />
    </>
  ),
  sunrise: <path d="M3 19h18M6 19a6 6 0 0 1 12 0M12 9V5M5 12.5 3.5 11M19 12.5 20.5 11" />,
  undo: <path strokeWidth="2.5" d="M9 6 4.5 10.5 9 15M5 10.5h9a5 5 0 0 1 0 10h-3" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconPaths;

/** Decorative, beside text that says the same: hidden from screen readers. `size` is in em. */
export const Icon = ({ name, size = 1.2 }: { name: IconName; size?: number }) => (
  <svg
    className="icon"
    width={`${size}em`}
    height={`${size}em`}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.3"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {iconPaths[name]}
  </svg>
);
