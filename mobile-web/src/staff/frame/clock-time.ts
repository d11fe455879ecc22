const clock = new Intl.DateTimeFormat('ko-KR', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `14:32`; takes ISO-8601 or epoch ms. */
export const clockTime = (moment: string | number): string => clock.format(new Date(moment));
