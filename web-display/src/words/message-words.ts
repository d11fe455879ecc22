import { say } from './say.js';

export const messageOf = (words: string) => ({
  title: { ko: say.ko(`${words}.title`), en: say.en(`${words}.title`) },
  body: { ko: say.ko(`${words}.body`), en: say.en(`${words}.body`) },
});
