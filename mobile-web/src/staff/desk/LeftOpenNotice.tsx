import { compareTickets, type Desk } from '@hannun/shared/contract';
import { addDays, formatDay } from '@hannun/shared/date-time';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { useAcknowledged } from './use-acknowledged.js';

const maxNamed = 6;
const dayStyle = { month: 'long', day: 'numeric', weekday: 'short' } as const;

type LeftOpenNoticeProps = { desk: Pick<Desk, 'day' | 'unfinished' | 'unfinishedOn'> };

/** The numbers that the last night left open, until somebody at this tablet has read it or the first is called. */
export function LeftOpenNotice({ desk }: LeftOpenNoticeProps) {
  const { day, unfinished: tickets = [], unfinishedOn: leftOn = addDays(day, -1) } = desk;
  const { t, language } = useTranslation();
  const { isAcknowledged, acknowledge } = useAcknowledged('hannun:left-open-read', leftOn);
  if (tickets.length === 0 || isAcknowledged) return null;
  const named = [...tickets].sort(compareTickets).slice(0, maxNamed).join(', ');
  return (
    <section className="office-message" role="status">
      <Icon name="clock" size={1.5} />
      <p>
        <b>
          {t('leftOpenTitle', {
            count: tickets.length,
            when:
              leftOn === addDays(day, -1)
                ? t('leftOpenLastNight')
                : t('leftOpenOn', { day: formatDay(language, leftOn, dayStyle) }),
            tickets: tickets.length > maxNamed ? `${named} …` : named,
          })}
        </b>{' '}
        {t('leftOpenHint')}
      </p>
      <SmallButton name={t('acknowledge')} press={acknowledge} />
    </section>
  );
}
