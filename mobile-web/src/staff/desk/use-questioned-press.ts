import type { BoothChoices } from '@hannun/shared/booths';
import type { Desk, Rejection } from '@hannun/shared/contract';
import { tapAgain, toBringBack } from '@hannun/shared/outbox';
import { useState } from 'react';
import { questionBefore } from '../booths/confirm-tap.js';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import { pauseOfLane } from '../pause/pause-of-lane.js';
import type { TabletView, Tap } from '../tablet/tablet.js';
import type { TabletControls } from '../tablet/use-tablet.js';
import { serverNow } from '../ui/server-now.js';

type QuestionedPress = {
  desk: Desk;
  device: string;
  choices: BoothChoices;
  clockOffsetMs: number;
  pressNow: (tap: Tap) => void;
  ask: (question: OpenDialog) => void;
  rejections: Pick<TabletControls, 'putInAgain' | 'acknowledge'> & Pick<TabletView, 'outbox'>;
};

/** Taps that ask first where somebody may not mean what would happen. */
export function useQuestionedPress({
  desk,
  device,
  choices,
  clockOffsetMs,
  pressNow,
  ask,
  rejections: { outbox, putInAgain, acknowledge },
}: QuestionedPress) {
  const [agreedPause, setAgreedPause] = useState<string | null>(null);
  const putIn = (id: string): Rejection | null => {
    const refused = outbox.find(({ command }) => command.id === id);
    const nowIso = serverNow(clockOffsetMs);
    const question =
      refused?.state === 'refused'
        ? questionBefore(tapAgain(refused, desk).tap, { desk, device, choices, agreedPause, nowIso })
        : null;
    if (!question) return putInAgain([id]);
    ask(question.dialog === 'call' ? { ...question, called: () => acknowledge(id) } : question);
    return null;
  };
  const press = (tap: Tap, agreed = agreedPause) => {
    const nowIso = serverNow(clockOffsetMs);
    const question = questionBefore(tap, { desk, device, choices, agreedPause: agreed, nowIso });
    if (question) return ask(question);
    const absent = toBringBack(tap, desk);
    if (absent !== null) pressNow({ type: 'reinstate', ticket: absent });
    pressNow(tap);
  };
  return {
    press: (tap: Tap) => press(tap),
    /** Of several calls one at a time: each would end the service that the one before it began. */
    putInAgain(ids: readonly string[]): Rejection | null {
      const isCall = (id: string) =>
        outbox.some(({ command }) => command.id === id && command.type === 'call');
      const [first] = ids;
      return first !== undefined && isCall(first) ? putIn(first) : putInAgain(ids);
    },
    /** Staff want to call during this pause. */
    callInPause(tap: Extract<Tap, { type: 'call' }>) {
      const lane = desk.lanes.find((each) => each.lane === tap.lane);
      const pause = lane ? pauseOfLane(desk, lane) : null;
      setAgreedPause(pause?.key ?? null);
      press(tap, pause?.key);
    },
  };
}
