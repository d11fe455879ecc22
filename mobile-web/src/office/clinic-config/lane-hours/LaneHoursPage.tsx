import { validateClinicConfig } from '@hannun/shared/clinic-config';
import type { ClinicConfig, DistrictDirectory } from '@hannun/shared/contract';
import { dayInZone } from '@hannun/shared/date-time';
import { useState } from 'react';
import { useParams } from 'wouter';
import { useQuery } from '../../api/use-query.js';
import { StatusMessage } from '../../layout/StatusMessage.js';
import { useErrorMessage } from '../../layout/use-error-message.js';
import { useTranslation } from '../../translation.js';
import { FormContext } from '../form/use-form.js';
import { useSectionForm } from '../form/use-section-form.js';
import { LaneExceptions } from './exceptions/LaneExceptions.js';
import { HolidaysCard } from './holidays/HolidaysCard.js';
import { LaneHoursHeader } from './LaneHoursHeader.js';
import './LaneHoursPage.css';
import { WeekCard } from './week/WeekCard.js';

/** A clinic's week, lane by lane, and what it does on public holidays. */
export function LaneHoursPage() {
  const { clinicId } = useParams<{ clinicId: string }>();
  return <LaneHoursEditor key={clinicId} clinicId={clinicId} />;
}

function LaneHoursEditor({ clinicId }: { clinicId: string }) {
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  const directory = useQuery<DistrictDirectory>('/facts');
  const section = useSectionForm(`/admin/clinics/${clinicId}`, validateClinicConfig);
  const [wrongTime, setWrongTime] = useState<string | null>(null);
  const [cancelled, setCancelled] = useState(0);
  const { form, loaded, loadError } = section;
  const error = loadError ?? (directory.state === 'failed' ? directory.error : null);
  if (error) return <StatusMessage title={errorMessage(error)} retry={() => location.reload()} />;
  if (!loaded || directory.state !== 'known') return <StatusMessage title={t('loading')} />;
  const { timeZone } = directory.body;
  const today = dayInZone(timeZone, Date.now());
  const clinic = form.value as ClinicConfig;
  const cancel = () => {
    section.discard();
    setWrongTime(null);
    setCancelled(cancelled + 1);
  };
  return (
    <FormContext value={form}>
      <LaneHoursHeader {...{ clinicId, section, wrongTime, cancel, timeZone, today }} />
      <div className="lane-hours">
        <WeekCard clinic={clinic} problem={wrongTime} report={setWrongTime} cancelled={cancelled} />
        <HolidaysCard {...{ clinic, timeZone, today }} />
        <LaneExceptions clinic={clinic} />
      </div>
    </FormContext>
  );
}
