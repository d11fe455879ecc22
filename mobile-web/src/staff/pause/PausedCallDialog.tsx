import { describePause } from '../desk/describe-intake.js';
import { Dialog } from '../dialogs/Dialog.js';
import type { DialogProps } from '../dialogs/dialog-props.js';
import type { Tap } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { pauseOfLane } from './pause-of-lane.js';

type PausedCallDialogProps = Pick<DialogProps, 'desk' | 'pressNow' | 'callInPause' | 'close'> & {
  tap: Extract<Tap, { type: 'call' }>;
};

/** Asks once in a pause before somebody is called into it. */
export function PausedCallDialog({ desk, tap, pressNow, callInPause, close }: PausedCallDialogProps) {
  const translation = useTranslation();
  const { t } = translation;
  const lane = desk.lanes.find((each) => each.lane === tap.lane);
  const pause = lane && pauseOfLane(desk, lane);
  if (!lane || !pause) return null;
  const { onlyLane, resumption } = pause;
  const words = describePause(pause.pause, desk, translation, onlyLane) ?? t('paused');
  const call = () => {
    close();
    callInPause(tap);
  };
  return (
    <Dialog title={t('askPausedTitle')} description={t('askPausedHint', { pause: words })} close={close}>
      <div className="dialog__list">
        <SmallButton
          icon="sound"
          name={t('resumeAndCall')}
          description={t(resumption.name, resumption.values)}
          press={() => {
            pressNow(resumption.tap);
            call();
          }}
        />
        <SmallButton icon="pause" name={t('callDespitePause')} press={call} />
      </div>
    </Dialog>
  );
}
