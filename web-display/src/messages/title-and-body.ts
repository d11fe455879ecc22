import { type MessageKey, t } from './translate.js';

type WithBody<Key> = Key extends `${infer Base}.body` ? Base : never;

export const titleAndBody = (messageKey: WithBody<MessageKey>) => ({
  title: t.ko(`${messageKey}.title`),
  body: t.ko(`${messageKey}.body`),
  english: `${t.en(`${messageKey}.title`)}. ${t.en(`${messageKey}.body`)}`,
});
