import { formatWeekday } from '@hannun/shared/date-time';

/** Monday to Sunday, in a week of which no exception speaks. */
export const exampleWeek: readonly string[] = [1, 2, 3, 4, 5, 6, 7].map((date) => `2001-01-0${date}`);

const nameOf = (language: string, style: 'long' | 'short') => (weekday: number) =>
  formatWeekday(language, exampleWeek[weekday] ?? '', style);

const listed = (names: readonly string[], language: string): string =>
  names.join(['ko', 'ja', 'zh'].includes(language) ? '·' : ', ');

/** `토요일·일요일`; Monday is 0. */
export const weekdayNames = (weekdays: readonly number[], language: string): string =>
  listed(weekdays.map(nameOf(language, 'long')), language);

/** `월~금·일`: three or more in a row by the first and the last. */
export function shortWeekdays(
  weekdays: readonly number[],
  language: string,
  between: (low: string, high: string) => string,
): string {
  const names = runsOf(weekdays).flatMap((run) => {
    const [first = '', ...others] = run.map(nameOf(language, 'short'));
    const last = others[others.length - 1] ?? '';
    return others.length > 1 ? [between(first, last)] : [first, ...others];
  });
  return listed(names, language);
}

const runsOf = (weekdays: readonly number[]): readonly (readonly number[])[] =>
  weekdays.flatMap((first, index) => {
    if (weekdays[index - 1] === first - 1) return [];
    const rest = weekdays.slice(index);
    const gap = rest.findIndex((weekday, offset) => weekday !== first + offset);
    return [gap < 0 ? rest : rest.slice(0, gap)];
  });
