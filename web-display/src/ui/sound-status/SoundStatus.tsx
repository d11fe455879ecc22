import type { ScreenSound } from '@hannun/shared/contract';
import { t } from '../../messages/translate.js';

export const needsSoundStatus = (sound: ScreenSound): sound is 'blocked' | 'missing' =>
  sound === 'blocked' || sound === 'missing';

/** Shown only while announcements cannot be heard. */
export const SoundStatus = ({ sound }: { sound: ScreenSound }) =>
  needsSoundStatus(sound) ? (
    <p className="sound-chip" data-sound={sound}>
      <span>{t.ko(`sound.${sound}`)}</span>
      <small>{t.ko(`sound.do.${sound}`)}</small>
      <small lang="en">{t.en(`sound.do.${sound}`)}</small>
    </p>
  ) : null;
