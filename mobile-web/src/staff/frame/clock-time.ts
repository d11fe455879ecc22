const clock = new Intl.DateTimeFormat('ko-KR', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A moment as staff read it off a wall clock: `14:32`. Takes ISO-8601 or milliseconds. */
export const clockTime = (moment: string | number): string => clock.format(new Date(moment));
