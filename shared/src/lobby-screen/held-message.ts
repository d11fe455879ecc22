import type { ClinicSaying } from '../saying/clinic-saying.js';
import type { LaneSaying } from '../saying/lane-saying.js';
import { joinParts, laneSentence } from './lane-sentences.js';
import { type RestingMessage, restingMessageOf } from './resting-message.js';
import type { ScreenMoment } from './screen-moment.js';
import { words } from './words.js';

/** What the hours of its last board still say of a clinic that is no longer heard; of lanes that differ, nothing. */
export function heldSayingOf({ lanes, headline }: ClinicSaying, moment: ScreenMoment): LaneSaying | null {
  const { saying: held } = headline;
  const textOf = (saying: LaneSaying) => laneSentence(saying, moment)?.ko.join();
  const isShared = lanes.every(({ saying }) => isHeld(saying) && textOf(saying) === textOf(held));
  return isShared ? held : null;
}

/** Whether it follows from a time that is known, so that nobody has to be heard. */
function isHeld(saying: LaneSaying): boolean {
  switch (saying.state) {
    case 'paused':
      return saying.until !== null;
    case 'not-yet':
    case 'closed-by-hour':
    case 'serving-last':
      return true;
    default:
      return false;
  }
}

/** Nobody is called in a break, and staff call those who are left after the last intake; numbers stay valid. */
export function heldMessageOf(held: LaneSaying, moment: ScreenMoment): RestingMessage {
  if (held.state === 'not-yet') return restingMessageOf(held, moment);
  const partsIn = (language: 'ko' | 'en'): readonly [string, string] => {
    const [first = '', restart] = laneSentence(held, moment)?.[language] ?? [];
    const calls = held.state === 'paused' && restart ? restart : words[language]('stopped.title');
    return [first, calls];
  };
  const [title, calls] = partsIn('ko');
  return {
    title,
    body: `${calls}. ${words.ko('numbersStay')}`,
    english: `${joinParts(partsIn('en'))}. ${words.en('numbersStay')}`,
  };
}
