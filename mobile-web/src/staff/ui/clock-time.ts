const clockFormat = new Intl.DateTimeFormat('ko-KR', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `14:32`; takes ISO-8601 or epoch ms. */
export const formatClockTime = (moment: string | number): string => clockFormat.format(new Date(moment));
