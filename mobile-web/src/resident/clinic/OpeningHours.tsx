import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicDirectoryEntry } from '@hannun/shared/contract';
import { useTranslation } from '../language/translation.js';
import { isOutsideHours, runsOn } from './hours-ahead.js';
import './OpeningHours.css';

type OpeningHoursProps = {
  clinicInfo: ClinicDirectoryEntry;
  day: string;
  /** Those of its board, else of its set-up: a clinic whose lanes all have a day off has one too. `null`: not known. */
  lanes?: readonly string[] | null;
  /** The time of a clinic that takes people in, perhaps by hand. */
  takingAt?: string | null;
  /** The time of one that is open but takes nobody in: paused, or not confirmed. */
  heldAt?: string | null;
};

export function OpeningHours({
  clinicInfo,
  day,
  lanes = clinicInfo.laneIds ?? null,
  takingAt = null,
  heldAt = null,
}: OpeningHoursProps) {
  const { t } = useTranslation();
  const isDayOff = lanes !== null && !lanes.some((lane) => runsOn(clinicInfo, lane, day));
  const schedule = isDayOff ? null : scheduleOn(clinicInfo, day);
  const openAt = takingAt ?? heldAt;
  // A break is a pause like any other: who rests in it was not opened by hand.
  const known = takingAt === null && schedule ? { ...schedule, breaks: [] } : schedule;
  const isByHand = openAt !== null && isOutsideHours(known, openAt);
  const byHand = t(takingAt === null ? 'openedByHand' : 'openByHand');
  if (!schedule) return isByHand ? byHand : t('closedToday');
  const breaks = schedule.breaks ?? [];
  return (
    <>
      {t('wait.between', { low: schedule.from, high: schedule.until })}
      {breaks.map(({ from, until, reason }) => (
        <span key={from} className="hours__more">
          {t('wait.between', { low: from, high: until })} {t(`pause.${reason}`)}
        </span>
      ))}
      {isByHand && <span className="hours__more">{byHand}</span>}
      {schedule.intakeUntil && !(isByHand && openAt >= schedule.intakeUntil) && (
        <span className="hours__more">{t('intakeUntil', { time: schedule.intakeUntil })}</span>
      )}
    </>
  );
}
