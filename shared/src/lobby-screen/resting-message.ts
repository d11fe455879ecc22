import type { LaneSaying } from '../saying/lane-saying.js';
import { joinParts, laneSentence, type Sentence } from './lane-sentences.js';
import type { ScreenMoment } from './screen-moment.js';
import { words } from './words.js';

/** The message over the whole screen of a clinic that rests: what is so, and when it opens. */
export type RestingMessage = { title: string; body: string; english: string };

/** The sentence of the row: its first part large, then when it opens. */
export function restingMessageOf(saying: LaneSaying, moment: ScreenMoment): RestingMessage {
  const partsIn = (language: 'ko' | 'en'): Sentence => {
    const [first = '', next] = laneSentence(saying, moment)?.[language] ?? [];
    return saying.state === 'not-yet'
      ? [words[language]('notOpenYet'), first]
      : [first, next ?? words[language]('closedOpenEnd')];
  };
  const [title, body = ''] = partsIn('ko');
  return { title, body, english: joinParts(partsIn('en')) };
}
