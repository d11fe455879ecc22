/** The two-set Korean keyboard: the Latin key for each initial consonant, vowel and final consonant. */
const firsts = 'r r s e e f a q q t t d w w c z x v g'.split(' ');
const vowels = 'k o i o j p u p h hk ho hl y n nj np nl b m ml l'.split(' ');
const lasts = ' r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g'.split(' ');

const firstSyllable = 0xac00;

/** A text as typed with the keyboard left in Latin mode, in lower case: 성동구 is `tjdehdrn`. */
export const keystrokesOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[가-힣]/g, (syllable) => keysOf(syllable.charCodeAt(0) - firstSyllable))
    .toLowerCase();

function keysOf(place: number): string {
  const last = place % lasts.length;
  const vowel = Math.floor(place / lasts.length) % vowels.length;
  const first = Math.floor(place / lasts.length / vowels.length);
  return `${firsts[first]}${vowels[vowel]}${lasts[last]}`;
}
