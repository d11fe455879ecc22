const minuteMs = 60_000;
const quarterHourMs = 15 * minuteMs;
/** Servers take a moment to start. */
const leadMs = minuteMs / 4;
const dayMinutes = 24 * 60;
/** The easternmost zone is this far ahead of UTC. */
const maxOffsetMinutes = 14 * 60;

/** The time zone (`+09:45`) in which midnight comes next after `nowMs`: each quarter of an hour there is one. */
export function timeZoneOfNextMidnight(nowMs: number): string {
  const midnightMs = Math.ceil((nowMs + leadMs) / quarterHourMs) * quarterHourMs;
  const behindMinutes = (midnightMs / minuteMs) % dayMinutes;
  const aheadMinutes = dayMinutes - behindMinutes;
  return aheadMinutes > maxOffsetMinutes ? formatOffset('-', behindMinutes) : formatOffset('+', aheadMinutes);
}

const formatOffset = (sign: string, minutes: number): string =>
  `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');
