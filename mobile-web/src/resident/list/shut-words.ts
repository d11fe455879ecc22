import type { Board } from '@hannun/shared';
import type { IconName } from '../../components/icon/Icon.js';
import type { Speech } from '../language/speech.js';
import { clockTime, comingTime } from '../time/clock-words.js';

export type ShutWords = { icon: IconName; reason: string; again: string | null };

export function shutWords(board: Board, now: number, { language, say }: Speech): ShutWords {
  const when = board.opensAt ? comingTime(board.opensAt, now, language, say) : null;
  if (board.status === 'paused') {
    const again = board.resumesAt ? say('resumes', { time: clockTime(board.resumesAt) }) : null;
    return { icon: 'pause', reason: say(`pause.${board.reason ?? 'other'}`), again };
  }
  if (board.status === 'intake-closed') {
    const again = when ? say('intakeFrom', { when }) : say('stillServed');
    return { icon: 'intake-closed', reason: say('status.intake-closed'), again };
  }
  if (board.status === 'open')
    return { icon: 'intake-closed', reason: say('laneShut'), again: say('stillServed') };
  return { icon: 'moon', reason: say('status.closed'), again: when ? say('opens', { when }) : null };
}
