/** What the keys of the Korean layout write in the Latin one, in the order of Unicode's jamo. */
const initials = [...'RRSEEFAQQTTDWWCZXVG'];
const vowels = 'K O I O J P U P H HK HO HL Y N NJ NP NL B M ML L'.split(' ');
const finals = 'R R RT S SW SG E F FR FA FQ FT FX FV FG A Q QT T T D W C Z X V G'.split(' ');
const keyOfJamo: ReadonlyMap<string, string> = new Map(
  (
    [
      [0x1100, initials],
      [0x1161, vowels],
      [0x11a8, finals],
    ] as const
  ).flatMap(([first, keys]) => keys.map((key, index) => [String.fromCharCode(first + index), key] as const)),
);

/** What was typed, had the Korean layout been off: `ㅁ027`, and `ㅁㅏ07` that became `마07`, are `A027` and `AK07`. */
export const withoutHangulLayout = (text: string): string =>
  [...text.normalize('NFKD')].map((character) => keyOfJamo.get(character) ?? character).join('');
