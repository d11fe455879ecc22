import { formatClock, formatClosingClock, type Instant } from '@hannun/shared/date-time';
import { formatUpcoming, type UpcomingContext } from '@hannun/shared/i18n';
import { districtTimeZone } from './district-time-zone.js';

/** `14:32`, in the district's time zone. */
export const formatClockTime = (instant: Instant): string => formatClock(districtTimeZone(), instant);

/** When something ends: midnight is `24:00`. */
export const formatEndTime = (instant: Instant): string => formatClosingClock(districtTimeZone(), instant);

/** A later time, with its day unless that is today. */
export const formatUpcomingTime = (instant: Instant, context: Omit<UpcomingContext, 'timeZone'>): string =>
  formatUpcoming(instant, { timeZone: districtTimeZone(), ...context });
