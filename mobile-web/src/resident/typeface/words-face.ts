import { characters, file } from 'virtual:words-typeface';

const covered = new Set(characters);

/** The subset font under its own family name. */
export const wordsFace = new FontFace('Pretendard GOV Words', `url(${file})`, {
  weight: '400 800',
  display: 'swap',
});

export const hasOthers = (text: string): boolean =>
  [...text].some((character) => character > ' ' && !covered.has(character));
