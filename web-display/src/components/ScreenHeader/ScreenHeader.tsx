import type { ScreenSound } from '@hannun/shared';
import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';
import { FreshDot, type Shown } from '../FreshDot/FreshDot.js';
import { hasSoundChip, SoundChip } from '../SoundChip/SoundChip.js';
import './ScreenHeader.css';

/** Message key and values of the header's chip. */
export type Chip = { of: string; values?: Readonly<Record<string, string>> };

type ScreenHeaderProps = {
  title: string;
  clock: string;
  shown?: Shown | null;
  chip?: Chip | null;
  sound?: ScreenSound;
};

export const ScreenHeader = ({
  title,
  clock,
  shown = null,
  chip = null,
  sound = 'off',
}: ScreenHeaderProps) => (
  <header className={`screen-header${hasSoundChip(sound) ? ' is-silent' : ''}`}>
    <h1>
      <Fit>{title}</Fit>
    </h1>
    <SoundChip sound={sound} />
    {chip && (
      <p className="screen-chip">
        <span>{say.ko(chip.of, chip.values)}</span>
        <small lang="en">{say.en(chip.of, chip.values)}</small>
      </p>
    )}
    {shown && <FreshDot shown={shown} />}
    <time className="screen-clock">{clock}</time>
  </header>
);
