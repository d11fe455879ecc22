import { type Desk, type LaneDesk, ticketId } from '@hannun/shared/contract';
import { lanesToday, type QuotaHalf } from '@hannun/shared/queue';
import { isTaking, type LaneSaying } from '@hannun/shared/saying';
import { resumptionOf } from '../pause/pause-of-lane.js';
import { type MessageKey, type Translate, useTranslation } from '../translation.js';
import { SmallButton, type SmallButtonProps } from '../ui/SmallButton.js';
import {
  describePause,
  describePauseInShort,
  describePlaces,
  describeQuotas,
  describeShut,
} from './describe-intake.js';
import type { DeskContext } from './desk-context.js';
import { type DeskLaneSaying, type QuotaBeyond, sayDeskLane } from './desk-saying.js';

type IntakeControlsProps = Pick<DeskContext, 'desk' | 'lane' | 'press' | 'open'>;

/** Whether this lane takes people in, is paused or shut: what holds is pressed, the others change it. */
export function IntakeControls({ desk, lane, press, open }: IntakeControlsProps) {
  const translation = useTranslation();
  const { t, language } = translation;
  const said = sayDeskLane(desk, lane);
  if (!said) return null;
  const { saying, isPausedAlone } = said;
  const isOneOfMany = desk.lanes.length > 1;
  const closesMany = lanesToday(desk).length > 1;
  const title = isOneOfMany ? t('newIntakeOf', { lane: lane.name[language] }) : t('newIntake');
  const shut = describeShut(saying, desk.asOf, translation);
  const onlyLane = isOneOfMany && isPausedAlone ? lane.code : null;
  const describe = saying.state === 'paused' ? describePauseInShort : describePause;
  const pause = describe(said.pause, desk, translation, onlyLane);
  return (
    <fieldset className="intake-group" aria-label={title}>
      <legend>{title}</legend>
      <SmallButton
        icon="check"
        name={t(isTaking(saying) ? 'intakeOpen' : 'intakeReopen')}
        pressed={isTaking(saying)}
        {...openingOf({ desk, lane, press, open }, said, t)}
      />
      <SmallButton
        icon="pause"
        name={t('pauseLabel')}
        description={pause ?? t('pauseDescription')}
        pressed={saying.state === 'paused'}
        press={() => open({ dialog: 'pause' })}
      />
      <SmallButton
        icon="intake-closed"
        name={shut?.label ?? t('closeLabel')}
        description={shut?.more ?? t(closesMany ? 'closeAllDescription' : 'closeDescription')}
        pressed={shut !== null}
        press={() => !shut && open({ dialog: 'close-intake' })}
      />
    </fieldset>
  );
}

type Opening = Pick<SmallButtonProps, 'description' | 'disabled' | 'press'>;

/** What it takes to let people in again. */
function openingOf(
  { desk, lane, press, open }: IntakeControlsProps,
  said: DeskLaneSaying,
  t: Translate,
): Opening {
  const { saying } = said;
  if (isTaking(saying)) return { description: describePlaces(lane, { t }), press: () => undefined };
  if (said.pause) {
    const { name, values, tap } = resumptionOf(desk, lane, said);
    return { description: t(name, values), press: () => press(tap) };
  }
  const reopen = () => press({ type: 'reopen-intake' });
  if (said.opensBeyondQuota)
    return {
      description: describeQuotas(said.quotasBeyond.filter(isOf(lane)), false, t),
      press: () => press({ type: 'reopen-intake', lane: lane.lane }),
    };
  if (said.opensByHand) return { description: describeOpening(desk, said.quotasBeyond, t), press: reopen };
  if (said.isLastGiven)
    return { description: changeOf(lane, saying, t), press: () => open({ dialog: 'last-number' }) };
  if (said.fullHalf && saying.state === 'closed-by-hand')
    return { description: describeUnclosing(desk, said.fullHalf, t), press: reopen };
  return { description: t(whyShut(said)), disabled: true, press: () => undefined };
}

function whyShut({ saying, fullHalf }: DeskLaneSaying): MessageKey {
  if (fullHalf) return 'placesTaken';
  return saying.state === 'not-today' ? 'restsToday' : 'outsideHours';
}

const isOf =
  ({ code }: LaneDesk) =>
  (quota: QuotaBeyond): boolean =>
    quota.code === code;

const describeOpening = (desk: Desk, quotas: readonly QuotaBeyond[], t: Translate): string =>
  [
    t(openingKeyOf(desk)),
    ...(quotas.length > 0 ? [describeQuotas(quotas, lanesToday(desk).length > 1, t)] : []),
  ].join(' · ');

const describeUnclosing = (desk: Desk, half: QuotaHalf, t: Translate): string =>
  `${t(lanesToday(desk).length > 1 ? 'endAllClosing' : 'endClosing')} · ${t(`quotaFull.${half}`)}`;

/** Opening by hand opens every lane. */
const openingKeyOf = (desk: Desk): MessageKey => {
  if (desk.status === 'closed') return 'openNow';
  return lanesToday(desk).length > 1 ? 'reopenAllIntake' : 'reopenIntake';
};

/** Names the last number where the key beside it does not. */
const changeOf = ({ code, lastNumber }: LaneDesk, { state }: LaneSaying, t: Translate): string =>
  state === 'full' || lastNumber === null
    ? t('changeLastNumber')
    : t('lastNumberHolds', { ticket: ticketId(code, lastNumber) });
