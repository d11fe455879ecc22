/**
 * `HH:MM` of what somebody types, with or without a colon, as a keyboard of digits has none; `null` while it is no time
 * of day. Browsers' own fields for times count to twelve where the tablet's language does.
 */
export function readClock(typed: string): string | null {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):?(\d\d)$/.exec(typed.trim()) ?? [];
  const isComplete = typed.includes(':') || hours.length === 2;
  return isComplete && hours !== '' && Number(hours) < 24 && Number(minutes) < 60
    ? `${hours.padStart(2, '0')}:${minutes}`
    : null;
}
