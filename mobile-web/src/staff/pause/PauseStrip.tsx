import { Icon } from '@hannun/shared/ui/icon';
import { describePause } from '../desk/describe-intake.js';
import type { DeskContext } from '../desk/desk-context.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { pauseOfLane } from './pause-of-lane.js';
import './PauseStrip.css';

/** Says that the lane is paused, until when, and ends it; the last of the bands, as header, tab and key say it too. */
export function PauseStrip({ desk, lane, press }: Pick<DeskContext, 'desk' | 'lane' | 'press'>) {
  const translation = useTranslation();
  const { t } = translation;
  const pause = pauseOfLane(desk, lane);
  if (!pause) return null;
  const { onlyLane, resumption } = pause;
  return (
    <section className="pause-strip" role="status">
      <Icon name="pause" size={1.75} />
      <p>
        <b>{describePause(pause.pause, desk, translation, onlyLane)}</b> {t('pauseStripHint')}
      </p>
      <SmallButton
        kind="main"
        name={t(resumption.name, resumption.values)}
        press={() => press(resumption.tap)}
      />
    </section>
  );
}
