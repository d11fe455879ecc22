import { Icon } from '@hannun/shared/ui/icon';
import { Link } from 'wouter';
import { ButtonLink } from '../../ui/button/Button.js';
import { TicketLookup } from '../clinic/TicketLookup.js';
import { useTranslation } from '../language/translation.js';
import { findClinicInfo, type PageData } from '../page-data.js';

type WaysOnProps = { pageData: PageData; clinicId: string | undefined };

/** For somebody whose slip says nothing today: one's own number, the other clinics, and the slip's own by telephone. */
export function WaysOn({ pageData, clinicId }: WaysOnProps) {
  const { t, localize } = useTranslation();
  const clinicInfo = clinicId === undefined ? undefined : findClinicInfo(pageData, clinicId);
  const boards = [...pageData.view.boards.values()];
  return (
    <>
      {boards.length > 0 && <TicketLookup boards={boards} />}
      <div className="ticket-actions ticket-actions--stacked">
        <Link href="/" className="button" data-kind="plain">
          <Icon name="lines" />
          {t('otherClinics')}
        </Link>
        {clinicInfo?.telephone && (
          <ButtonLink href={`tel:${clinicInfo.telephone}`}>
            <Icon name="phone" />
            {`${localize(clinicInfo.name)} ${clinicInfo.telephone}`}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
