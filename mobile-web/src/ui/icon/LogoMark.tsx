/** The product's logo, until a district sets its own. `size` is in em. */
export const LogoMark = ({ size = 1.65 }: { size?: number }) => (
  <svg width={`${size}em`} height={`${size}em`} viewBox="0 0 28 28" aria-hidden="true">
    <circle cx="14" cy="14" r="13" fill="var(--action)" />
    <path
      d="M7 16.5c2.5-5 5-5 7 0s4.5 5 7 0"
      fill="none"
      stroke="var(--on-action)"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  </svg>
);
