import {
  type BoothChoices,
  chooseBooth,
  chooseReception,
  occupantsOf,
  otherHolder,
} from '@hannun/shared/booths';
import { Dialog } from '../dialogs/Dialog.js';
import type { DialogProps } from '../dialogs/dialog-props.js';
import type { Tap } from '../tablet/tablet.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { serverNow } from '../ui/server-now.js';

type CloseOwnBoothDialogProps = Pick<
  DialogProps,
  'desk' | 'device' | 'clockOffsetMs' | 'choices' | 'chooseBooths' | 'pressNow' | 'close'
> & { tap: Extract<Tap, { type: 'open-booths' }> };

/** A tablet never changes its booth by itself: whoever closes their own says where they go. */
export function CloseOwnBoothDialog({
  desk,
  device,
  clockOffsetMs,
  choices,
  chooseBooths,
  tap,
  pressNow,
  close,
}: CloseOwnBoothDialogProps) {
  const { t } = useTranslation();
  const booth = choices[tap.lane]?.booth ?? '';
  const [occupant] = occupantsOf(desk, booth);
  const free = tap.booths.filter((each) => !otherHolder(desk, each, device.id));
  const finish = (next: BoothChoices) => {
    close();
    pressNow(tap);
    if (next !== choices) chooseBooths(next);
  };
  const since = () => serverNow(clockOffsetMs);
  return (
    <Dialog
      title={t('askCloseTitle', { booth })}
      description={occupant ? t('askCloseOccupied', { ticket: occupant.ticket }) : t('askCloseHint')}
      close={close}
    >
      <div className="dialog__list">
        {free.map((other) => (
          <SmallButton
            key={other}
            icon="right"
            name={t('closeAndMove', { booth: other })}
            press={() => finish(chooseBooth(choices, { desk, lane: tap.lane, booth: other, since: since() }))}
          />
        ))}
        <SmallButton
          icon="plus"
          name={t('closeAndReception')}
          press={() =>
            finish(
              chooseReception(
                choices,
                desk.lanes.filter(({ lane }) => lane === tap.lane),
                since(),
              ),
            )
          }
        />
        <SmallButton icon="pause" name={t('closeAndStay', { booth })} press={() => finish(choices)} />
      </div>
    </Dialog>
  );
}
