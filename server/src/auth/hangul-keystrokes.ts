/** The two-set Korean keyboard: the Latin key for each initial consonant, vowel and final consonant. */
const initialConsonantKeys = 'r r s e e f a q q t t d w w c z x v g'.split(' ');
const vowelKeys = 'k o i o j p u p h hk ho hl y n nj np nl b m ml l'.split(' ');
const finalConsonantKeys = ' r r rt s sw sg e f fr fa fq ft fx fv fg a q qt t t d w c z x v g'.split(' ');

const firstSyllableCode = 0xac00;

/** A text as typed with the keyboard left in Latin mode, in lower case: 성동구 is `tjdehdrn`. */
export const toKeystrokes = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[가-힣]/g, (syllable) => syllableKeystrokes(syllable.charCodeAt(0) - firstSyllableCode))
    .toLowerCase();

function syllableKeystrokes(syllableIndex: number): string {
  const finalIndex = syllableIndex % finalConsonantKeys.length;
  const vowelIndex = Math.floor(syllableIndex / finalConsonantKeys.length) % vowelKeys.length;
  const initialIndex = Math.floor(syllableIndex / finalConsonantKeys.length / vowelKeys.length);
  return `${initialConsonantKeys[initialIndex]}${vowelKeys[vowelIndex]}${finalConsonantKeys[finalIndex]}`;
}
