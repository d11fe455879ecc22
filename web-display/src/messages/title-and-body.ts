import { type MessageKey, t } from './translate.js';

type WithBody<Key> = Key extends `${infer Base}.body` ? Base : never;

export const titleAndBody = (messageKey: WithBody<MessageKey>) => ({
  title: { ko: t.ko(`${messageKey}.title`), en: t.en(`${messageKey}.title`) },
  body: { ko: t.ko(`${messageKey}.body`), en: t.en(`${messageKey}.body`) },
});
