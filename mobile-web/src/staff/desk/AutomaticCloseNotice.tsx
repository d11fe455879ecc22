import { type LaneDesk, ticketId } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { useAcknowledged } from './use-acknowledged.js';

type AutomaticCloseNoticeProps = { day: string; lane: LaneDesk };

/** Once a day, that a lane got its last number by itself; a later rise is no news. */
export function AutomaticCloseNotice({ day, lane }: AutomaticCloseNoticeProps) {
  const { t, language } = useTranslation();
  const { isAcknowledged, acknowledge } = useAcknowledged(`hannun:automatic-close-read:${lane.lane}`, day);
  const { code, name, lastNumber, lastNumberBy } = lane;
  if (lastNumber === null || lastNumberBy !== 'forecast' || isAcknowledged) return null;
  return (
    <section className="office-message" role="status">
      <Icon name="intake-closed" size={1.5} />
      <p>
        <b>{t('closedAutomaticallyAt', { lane: name[language], ticket: ticketId(code, lastNumber) })}</b>{' '}
        {t('closedAutomaticallyHint')}
      </p>
      <SmallButton name={t('acknowledge')} press={acknowledge} />
    </section>
  );
}
