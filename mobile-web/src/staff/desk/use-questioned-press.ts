import type { BoothChoices } from '@hannun/shared/booths';
import type { Desk } from '@hannun/shared/contract';
import { useState } from 'react';
import { questionBefore } from '../booths/confirm-tap.js';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import { pauseOfLane } from '../pause/pause-of-lane.js';
import type { Tap } from '../tablet/tablet.js';
import { serverNow } from '../ui/server-now.js';

type QuestionedPress = {
  desk: Desk;
  device: string;
  choices: BoothChoices;
  clockOffsetMs: number;
  pressNow: (tap: Tap) => void;
  ask: (question: OpenDialog) => void;
};

/** Taps that ask first where somebody may not mean what would happen. */
export function useQuestionedPress({ desk, device, choices, clockOffsetMs, pressNow, ask }: QuestionedPress) {
  const [agreedPause, setAgreedPause] = useState<string | null>(null);
  const press = (tap: Tap, agreed = agreedPause) => {
    const nowIso = serverNow(clockOffsetMs);
    const question = questionBefore(tap, { desk, device, choices, agreedPause: agreed, nowIso });
    if (question) ask(question);
    else pressNow(tap);
  };
  return {
    press: (tap: Tap) => press(tap),
    /** Staff want to call during this pause. */
    callInPause(tap: Extract<Tap, { type: 'call' }>) {
      const lane = desk.lanes.find((each) => each.lane === tap.lane);
      const pause = lane ? pauseOfLane(desk, lane) : null;
      setAgreedPause(pause?.key ?? null);
      press(tap, pause?.key);
    },
  };
}
