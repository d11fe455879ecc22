import type { ShownFreshness } from '@hannun/shared/client';
import type { ScreenSound } from '@hannun/shared/contract';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { Bilingual } from '../bilingual/Bilingual.js';
import { FitText } from '../fit-text/FitText.js';
import { needsSoundStatus, SoundStatus } from '../sound-status/SoundStatus.js';
import './ScreenHeader.css';

type ScreenHeaderProps = {
  title: string;
  clock: string;
  freshness?: ShownFreshness | null;
  sound?: ScreenSound;
};

export const ScreenHeader = ({ title, clock, freshness = null, sound = 'off' }: ScreenHeaderProps) => (
  <header className={`screen-header${needsSoundStatus(sound) ? ' is-silent' : ''}`}>
    <h1>
      <FitText>{title}</FitText>
    </h1>
    <SoundStatus sound={sound} />
    {freshness && (
      <output className="screen-freshness">
        <FreshnessIndicator state={freshness}>
          <Bilingual messageKey={freshness} />
        </FreshnessIndicator>
      </output>
    )}
    <time className="screen-clock">{clock}</time>
  </header>
);
