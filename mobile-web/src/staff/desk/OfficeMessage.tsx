import type { StaffMessage } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';
import { SmallButton } from '../ui/SmallButton.js';
import { useAcknowledged } from './use-acknowledged.js';

/** A message from the district office, until someone at this tablet has read it. */
export function OfficeMessage({ word: { id, at, text } }: { word: StaffMessage }) {
  const { t, language } = useTranslation();
  const { isAcknowledged, acknowledge } = useAcknowledged('hannun:word-read', id);
  if (isAcknowledged) return null;
  const inEnglish = language === 'en' && text.en !== undefined;
  return (
    <section className="office-message" role="alert">
      <Icon name="bell" size={1.5} />
      <p>
        <b>{t('officeMessage', { time: formatClockTime(at) })}</b>{' '}
        <span lang={inEnglish ? 'en' : 'ko'}>{inEnglish ? text.en : text.ko}</span>
      </p>
      <SmallButton name={t('acknowledge')} press={acknowledge} />
    </section>
  );
}
