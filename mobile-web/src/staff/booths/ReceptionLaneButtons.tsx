import { type LaneDesk, ticketId } from '@hannun/shared/contract';
import type { TicketLaneButtonsProps } from '../desk/TicketLaneButtons.js';
import { useTranslation } from '../translation.js';
import { LargeButton } from '../ui/LargeButton.js';
import { SmallButton } from '../ui/SmallButton.js';
import './ReceptionLaneButtons.css';

type ReceptionLaneButtonsProps = Pick<
  TicketLaneButtonsProps,
  'lane' | 'withoutNumber' | 'shutReason' | 'press' | 'open'
> & {
  /** Left out where nobody is called from this tablet. */
  callHere?: (() => void) | undefined;
};

const parties = [2, 3, 4];

/** At reception numbers are given and nobody is called. */
export function ReceptionLaneButtons({
  lane,
  withoutNumber,
  shutReason,
  press,
  open,
  callHere,
}: ReceptionLaneButtonsProps) {
  const { t } = useTranslation();
  const { lane: id, way, nextNumber, intakeClosed } = lane;
  const fromRoll = way === 'rolls';
  return (
    <div className="reception-keys">
      <LargeButton
        kind="main"
        icon="plus"
        name={t(fromRoll ? 'arrived' : 'checkInOne')}
        description={
          intakeClosed ? (shutReason ?? t('intakeClosedHint')) : describeNext(lane, withoutNumber, t)
        }
        disabled={intakeClosed}
        allowRapidTaps
        shortcut="F2 NumpadAdd"
        press={() =>
          press(
            fromRoll ? { type: 'tear-off', lane: id, number: nextNumber } : { type: 'check-in', lane: id },
          )
        }
      />
      {fromRoll ? (
        <SmallButton name={t('tearOff')} disabled={intakeClosed} press={() => open({ dialog: 'tear-off' })} />
      ) : (
        <fieldset className="reception-keys__parties">
          <legend className="visually-hidden">{t('parties')}</legend>
          {parties.map((party) => (
            <SmallButton
              key={party}
              name={t('partyCheckIn', { count: party })}
              disabled={intakeClosed}
              press={() => press({ type: 'check-in', lane: id, party })}
            />
          ))}
          <SmallButton
            name={t('largePartyCheckIn')}
            disabled={intakeClosed}
            press={() => open({ dialog: 'arrival', party: 5 })}
          />
          <SmallButton
            name={t('priorityCheckIn')}
            description={t('priorityCheckInDescription')}
            disabled={intakeClosed}
            press={() => open({ dialog: 'arrival', priority: true })}
          />
        </fieldset>
      )}
      {callHere && (
        <div className="reception-keys__call">
          <SmallButton icon="sound" name={t('callHereToo')} press={callHere} />
        </div>
      )}
    </div>
  );
}

const describeNext = (
  { code, nextNumber }: LaneDesk,
  withoutNumber: boolean,
  t: ReturnType<typeof useTranslation>['t'],
): string => (withoutNumber ? t('numberLater') : t('nextNumber', { ticket: ticketId(code, nextNumber) }));
