/** The typeface's file for our own words and the characters it has, cut by the build. */
declare module 'virtual:words-typeface' {
  export const characters: string;
  export const file: string;
}
