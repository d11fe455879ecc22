import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import { useTranslation } from '../language/translation.js';
import './OpeningHours.css';

export function OpeningHours({ clinicInfo, day }: { clinicInfo: ClinicDirectoryEntry; day: string }) {
  const { t } = useTranslation();
  const schedule = scheduleOn(clinicInfo, day);
  if (!schedule) return t('closedToday');
  const breaks = schedule.breaks ?? [];
  return (
    <>
      {t('wait.between', { low: schedule.from, high: schedule.until })}
      {breaks.map(({ from, until, reason }) => (
        <span key={from} className="hours__more">
          {t('wait.between', { low: from, high: until })} {t(`pause.${reason}`)}
        </span>
      ))}
      {schedule.intakeUntil && (
        <span className="hours__more">{t('intakeUntil', { time: schedule.intakeUntil })}</span>
      )}
    </>
  );
}
