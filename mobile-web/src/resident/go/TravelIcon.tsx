import type { ReactNode } from 'react';

const paths: Record<'walk' | 'transit' | 'here', ReactNode> = {
  walk: (
    <>
      <circle cx="13" cy="4.3" r="2" fill="currentColor" stroke="none" />
      <path d="m8 21 2.5-6.5L9 12l1.5-4.5L13 8l2 3 3 1M10.5 8 7.5 9.5 7 13M11 14.5l3 2.5 1 4" />
    </>
  ),
  transit: <path d="M6.5 4h11A2.5 2.5 0 0 1 20 6.5v10.5H4V6.5A2.5 2.5 0 0 1 6.5 4zM4 11h16M7 17v3M17 17v3" />,
  here: (
    <>
      <circle cx="12" cy="12" r="4" fill="currentColor" stroke="none" />
      <circle cx="12" cy="12" r="8.6" />
    </>
  ),
};

/** Decorative, beside its label. */
export const TravelIcon = ({ way }: { way: keyof typeof paths }) => (
  <svg
    width="1.125em"
    height="1.125em"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2.1"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {paths[way]}
  </svg>
);
