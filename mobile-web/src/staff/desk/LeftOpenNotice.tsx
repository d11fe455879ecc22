import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import './OfficeMessage.css';

const readDayStorageKey = 'hannun:left-open-read';
const maxNamed = 6;

type LeftOpenNoticeProps = { day: string; tickets: readonly string[] };

/** The numbers that the night left open, until somebody at this tablet has read it or the first is called. */
export function LeftOpenNotice({ day, tickets }: LeftOpenNoticeProps) {
  const { t } = useTranslation();
  const [readDay, setReadDay] = useState(() => readSetting(readDayStorageKey));
  if (tickets.length === 0 || readDay === day) return null;
  const markAsRead = () => {
    writeSetting(readDayStorageKey, day);
    setReadDay(day);
  };
  const named = tickets.slice(0, maxNamed).join(', ');
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
      <SmallButton name={t('acknowledge')} press={markAsRead} />
    </section>
  );
}
