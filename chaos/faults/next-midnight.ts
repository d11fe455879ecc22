const minuteMs = 60_000;

/** The time zone in which midnight comes next, at least a minute after `nowMs`. */
export function timeZoneOfNextMidnight(nowMs: number): string {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({
    zone,
    msLeft: msUntilMidnight(zone, nowMs),
  }));
  const upcoming = zones.filter(({ msLeft }) => msLeft > minuteMs).sort((a, b) => a.msLeft - b.msLeft);
  return upcoming[0]?.zone ?? 'Asia/Seoul';
}

function msUntilMidnight(timeZone: string, nowMs: number): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const [hours = 0, minutes = 0] = format.format(nowMs).split(':').map(Number);
  return (24 * 60 - (hours * 60 + minutes)) * minuteMs - (nowMs % minuteMs);
}
