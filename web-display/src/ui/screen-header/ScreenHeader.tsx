import type { ShownFreshness } from '@hannun/shared/client';
import type { ScreenSound } from '@hannun/shared/contract';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { type MessageKey, t } from '../../messages/translate.js';
import { Bilingual } from '../bilingual/Bilingual.js';
import { FitText } from '../fit-text/FitText.js';
import { needsSoundStatus, SoundStatus } from '../sound-status/SoundStatus.js';
import './ScreenHeader.css';

/** Message key and values of the header's chip. */
export type HeaderChip = { messageKey: MessageKey; values?: Readonly<Record<string, string>> };

type ScreenHeaderProps = {
  title: string;
  clock: string;
  freshness?: ShownFreshness | null;
  chip?: HeaderChip | null;
  sound?: ScreenSound;
};

export const ScreenHeader = ({
  title,
  clock,
  freshness = null,
  chip = null,
  sound = 'off',
}: ScreenHeaderProps) => (
  <header className={`screen-header${needsSoundStatus(sound) ? ' is-silent' : ''}`}>
    <h1>
      <FitText>{title}</FitText>
    </h1>
    <SoundStatus sound={sound} />
    {chip && (
      <p className="screen-chip">
        <span>{t.ko(chip.messageKey, chip.values)}</span>
        <small lang="en">{t.en(chip.messageKey, chip.values)}</small>
      </p>
    )}
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
