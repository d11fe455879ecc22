/** Room for two columns, as in wide.css. Pages are rendered anew each second, so they follow the window. */
export const isWide = (): boolean => innerWidth >= 900;
