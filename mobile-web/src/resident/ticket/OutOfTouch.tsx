import { Icon } from '@hannun/shared/ui/icon';
import { Button, ButtonLink } from '../../ui/button/Button.js';
import { isCurrent, pageFreshness } from '../data-freshness/data-freshness.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';
import { InfoNote } from './InfoNote.js';

type OutOfTouchProps = { pageData: PageData; clinicId: string; awaitsCall: boolean };

/** While no news arrives: what to rely on instead. Reconnecting helps only a phone that is itself offline. */
export function OutOfTouch({ pageData, clinicId, awaitsCall }: OutOfTouchProps) {
  const { t } = useTranslation();
  const telephone = findClinicInfo(pageData, clinicId)?.telephone;
  return (
    <>
      {awaitsCall && (
        <InfoNote icon="bell" title={t('alertLate')}>
          {t('alertLateHint')}
        </InfoNote>
      )}
      <div className="ticket-actions ticket-actions--stacked">
        {!isCurrent(pageFreshness(pageData)) && (
          <Button kind="primary" onClick={pageData.retry}>
            {t('reconnect')}
          </Button>
        )}
        {telephone && (
          <ButtonLink href={`tel:${telephone}`}>
            <Icon name="phone" />
            {t('callClinic')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
