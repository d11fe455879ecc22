/** The residents' files for the offline copy, named by the build. */
declare module 'virtual:precached' {
  export const precached: readonly { url: string; revision: string | null }[];
}
