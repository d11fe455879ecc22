import type { ClinicConfig } from '@hannun/shared/contract';
import { publicHolidayDays, publicHolidaysOf } from '@hannun/shared/public-holidays';
import { useEffect, useId, useRef } from 'react';
import { useQuery } from '../../../api/use-query.js';
import { QueryContent } from '../../../layout/QueryContent.js';
import { useTranslation } from '../../../translation.js';
import './ApplyDialog.css';
import { ApplyForm } from './ApplyForm.js';
import { copyHours } from './copy-hours.js';

type ApplyDialogProps = { source: ClinicConfig; timeZone: string; today: string; close: () => void };

/** Copies the clinic's lane hours and choices for coming holidays to others, after a confirmation. */
export function ApplyDialog({ source, timeZone, today, close }: ApplyDialogProps) {
  const { t } = useTranslation();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const query = useQuery<{ clinics: ClinicConfig[] }>('/admin/clinics');
  useEffect(() => {
    if (!dialogRef.current?.open) dialogRef.current?.showModal();
  }, []);
  const year = Number(today.slice(0, 4));
  const holidays = publicHolidayDays(timeZone).size > 0 ? [year, year + 1].flatMap(publicHolidaysOf) : [];
  return (
    <dialog ref={dialogRef} className="apply-dialog" aria-labelledby={headingId} onCancel={close}>
      <h2 id={headingId}>{t('laneHours.applyTitle')}</h2>
      <p>{t('laneHours.applyWhat')}</p>
      <QueryContent query={query}>
        {({ clinics }) => (
          <ApplyForm
            targets={clinics.filter(({ clinicId }) => clinicId !== source.clinicId)}
            copy={(clinic) => copyHours(source, clinic, { holidays, today })}
            close={close}
          />
        )}
      </QueryContent>
    </dialog>
  );
}
