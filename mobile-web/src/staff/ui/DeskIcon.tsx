import { Icon, type IconName } from '@hannun/shared/ui/icon';

export type DeskIconName = IconName | 'printer';

/** The icons of all pages, and those that residents would load in vain. */
export const DeskIcon = ({ name, size = 1.2 }: { name: DeskIconName; size?: number }) =>
  name === 'printer' ? <PrinterIcon size={size} /> : <Icon name={name} size={size} />;

const PrinterIcon = ({ size }: { size: number }) => (
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
    <path d="M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6.5H7z" />
  </svg>
);
