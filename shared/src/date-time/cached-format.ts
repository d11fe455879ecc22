const formats: Record<string, Intl.DateTimeFormat> = {};

/** Creating a format takes far longer than using it. */
export const cachedFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  (formats[locale + JSON.stringify(options)] ??= new Intl.DateTimeFormat(locale, options));
