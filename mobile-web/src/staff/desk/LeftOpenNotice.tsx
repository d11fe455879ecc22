import { compareTickets } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { useAcknowledged } from './use-acknowledged.js';
import './OfficeMessage.css';

const maxNamed = 6;

type LeftOpenNoticeProps = { day: string; tickets: readonly string[] };

/** The numbers that the night left open, until somebody at this tablet has read it or the first is called. */
export function LeftOpenNotice({ day, tickets }: LeftOpenNoticeProps) {
  const { t } = useTranslation();
  const { isAcknowledged, acknowledge } = useAcknowledged('hannun:left-open-read', day);
  if (tickets.length === 0 || isAcknowledged) return null;
  const named = [...tickets].sort(compareTickets).slice(0, maxNamed).join(', ');
  return (
    <section className="office-message" role="status">
      <Icon name="clock" size={1.5} />
      <p>
        <b>
          {t('leftOpenTitle', {
            count: tickets.length,
            tickets: tickets.length > maxNamed ? `${named} …` : named,
          })}
        </b>{' '}
        {t('leftOpenHint')}
      </p>
      <SmallButton name={t('acknowledge')} press={acknowledge} />
    </section>
  );
}
