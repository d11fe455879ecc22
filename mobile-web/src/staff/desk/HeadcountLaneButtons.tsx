import { useTranslation } from '../translation.js';
import { LargeButton } from '../ui/LargeButton.js';
import { GroupCheckInButton, type TicketLaneButtonsProps } from './TicketLaneButtons.js';
import './LaneButtons.css';

type HeadcountLaneButtonsProps = Pick<TicketLaneButtonsProps, 'lane' | 'shutReason' | 'press' | 'open'>;

/** For lanes that only count people: one in, one out. */
export function HeadcountLaneButtons({ lane, shutReason, press, open }: HeadcountLaneButtonsProps) {
  const { t } = useTranslation();
  const { lane: id, waiting, intakeClosed, line } = lane;
  const waitingText = t('peopleHere', { count: waiting });
  return (
    <div className="lane-buttons" data-way="heads">
      <div className="lane-buttons__check-in">
        <LargeButton
          kind="main"
          icon="plus"
          name={t('arrived')}
          ticket="+1"
          description={intakeClosed ? (shutReason ?? t('intakeClosedHint')) : waitingText}
          disabled={intakeClosed}
          allowRapidTaps
          shortcut="F2 NumpadAdd"
          press={() => press({ type: 'check-in', lane: id })}
        />
        <GroupCheckInButton lane={lane} open={open} />
      </div>
      <LargeButton
        kind="main"
        icon="minus"
        name={t('departed')}
        ticket="−1"
        description={line.length === 0 ? t('nobody') : waitingText}
        disabled={line.length === 0}
        allowRapidTaps
        shortcut="F8 NumpadSubtract"
        press={() => press({ type: 'check-out', lane: id })}
      />
    </div>
  );
}
