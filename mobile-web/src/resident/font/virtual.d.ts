/** The font file subset to our own texts and the characters it covers, made by the build. */
declare module 'virtual:text-font' {
  export const characters: string;
  export const file: string;
}
