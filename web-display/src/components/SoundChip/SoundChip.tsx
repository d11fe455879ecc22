import type { ScreenSound } from '@hannun/shared';
import { say } from '../../words/say.js';

export const hasSoundChip = (sound: ScreenSound): boolean => sound === 'blocked' || sound === 'missing';

/** Shown only while announcements cannot be heard. */
export const SoundChip = ({ sound }: { sound: ScreenSound }) =>
  hasSoundChip(sound) ? (
    <p className="screen-chip sound-chip" data-sound={sound}>
      <span>{say.ko(`sound.${sound}`)}</span>
      <small>{say.ko(`sound.do.${sound}`)}</small>
      <small lang="en">{say.en(`sound.do.${sound}`)}</small>
    </p>
  ) : null;
