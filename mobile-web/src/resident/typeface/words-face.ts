import { characters, file } from 'virtual:words-typeface';

const covered = new Set(characters);

/** The typeface's one file with the characters of our own words and of most names, under a family name of its own. */
export const wordsFace = new FontFace('Pretendard GOV Words', `url(${file})`, {
  weight: '400 800',
  display: 'swap',
});

/** Whether a text has characters that this file lacks. */
export const hasOthers = (text: string): boolean =>
  [...text].some((character) => character > ' ' && !covered.has(character));
