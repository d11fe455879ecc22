/** What staff, the office and lobby screens read. */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** What residents read. */
export const residentLanguages = [...languages, 'zh', 'vi', 'ja', 'th', 'ru'] as const;
export type ResidentLanguage = (typeof residentLanguages)[number];
