import { pairingCodeLength, ranges, screenCodeLength } from './limits.js';

const [minName, maxName] = ranges.accountNameLength;
/** Letters or digits, with blanks, dots or hyphens between; blanks at both ends are trimmed. */
export const accountNamePattern = new RegExp(
  `^\\s*[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{${minName - 2},${maxName - 2}}[\\p{L}\\p{N}]\\s*$`,
  'u',
);
const codeOf = (length: number): RegExp => new RegExp(`^[B-DF-HJ-NP-TV-XZ]{${length}}$`);
export const pairingCodePattern = codeOf(pairingCodeLength);
export const screenCodePattern = codeOf(screenCodeLength);
