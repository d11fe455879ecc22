import { characters, file } from 'virtual:text-font';

const subsetCharacters = new Set(characters);

/** The subset font under its own family name. */
export const textFont = new FontFace('Pretendard GOV Subset', `url(${file})`, {
  weight: '400 800',
  display: 'swap',
});

export const hasUncoveredCharacters = (text: string): boolean =>
  [...text].some((character) => character > ' ' && !subsetCharacters.has(character));
