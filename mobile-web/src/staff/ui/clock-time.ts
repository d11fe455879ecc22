import { formatClock, type Instant } from '@hannun/shared/date-time';

/** `14:32`, in the tablet's own time zone. */
export const formatClockTime = (instant: Instant): string => formatClock(undefined, instant);
