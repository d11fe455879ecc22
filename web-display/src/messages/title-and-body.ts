import { t } from './translate.js';

export const titleAndBody = (messageKey: string) => ({
  title: { ko: t.ko(`${messageKey}.title`), en: t.en(`${messageKey}.title`) },
  body: { ko: t.ko(`${messageKey}.body`), en: t.en(`${messageKey}.body`) },
});
