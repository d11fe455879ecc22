const digits = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];

/** A whole number from 0 to 999 in Korean writing: 16 is 십육. */
export function koreanNumber(number: number): string {
  if (number === 0) return '영';
  const [ones, tens, hundreds] = [number % 10, Math.floor(number / 10) % 10, Math.floor(number / 100)];
  return formatGroup(hundreds, '백') + formatGroup(tens, '십') + digits[ones];
}

export const koreanThousands = (number: number): string => formatGroup(number, '천');

/** As it is pronounced: after a stop, 육 becomes 뉵 and the stop a nasal. */
export const toSpokenForm = (written: string): string =>
  written.replace(/십육/g, '심뉵').replace(/백육/g, '뱅뉵');

/** One of a group is left out: 십, not 일십. */
const formatGroup = (count: number, name: string): string =>
  count === 0 ? '' : (count === 1 ? '' : digits[count]) + name;
