/** The residents' files to precache, listed by the build. */
declare module 'virtual:precached' {
  export const precached: readonly { url: string; revision: string | null }[];
}
