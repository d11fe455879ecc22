import { maxTicketNumber, type TextRule } from './limits.js';
import {
  boothPattern,
  clockPattern,
  dayPattern,
  kebabIdPattern,
  laneCodePattern,
  oneLinePattern,
  ticketPattern,
  timestampPattern,
} from './patterns.js';
import { integerBetween, named, object, type Schema, text, textMatching, type ValueOf } from './schema.js';

export const uuid: Schema<string> = { type: 'string', format: 'uuid' };
export const kebabId = textMatching(kebabIdPattern);
export const ticketName = textMatching(ticketPattern);
export const ticketNumber = integerBetween(1, maxTicketNumber);
export const seriesLetter = textMatching(laneCodePattern);
export const boothName = textMatching(boothPattern);
/** `2026-11-23`, in the district's time zone. */
export const day = textMatching(dayPattern);
export const clockTime = textMatching(clockPattern);
/** ISO-8601 UTC. */
export const time: Schema<string> = { type: 'string', format: 'date-time' };
/** ISO-8601 with any offset, as clients may send it. */
export const sentTime: Schema<string> = { ...textMatching(timestampPattern), format: 'date-time' };

/** Text for people, not empty. */
export const displayText = ({ maxLength, allowLineBreaks = false }: TextRule): Schema<string> => ({
  ...(allowLineBreaks ? text : textMatching(oneLinePattern)),
  minLength: 1,
  maxLength,
});

export const displayTextOrEmpty = (rule: TextRule): Schema<string> => ({
  ...displayText(rule),
  minLength: 0,
});

export const textBetween = (minLength: number, maxLength: number): Schema<string> => ({
  type: 'string',
  minLength,
  maxLength,
});

export const LocalizedText = named('LocalizedText', object({ ko: text, en: text }));
export type LocalizedText = ValueOf<typeof LocalizedText>;

export const bilingual = (rule: TextRule): Schema<LocalizedText> =>
  object({ ko: displayText(rule), en: displayText(rule) });
