import { fetchJson } from '@hannun/shared/client';
import { scheduleOn } from '@hannun/shared/clinic-config';
import type { ClinicDirectoryEntry, TypicalLaneWaits, TypicalWaits } from '@hannun/shared/contract';
import { toDisplayedMinutes } from '@hannun/shared/forecast';
import { useEffect, useState } from 'react';
import { useTranslation } from '../language/translation.js';
import { hourOfDay } from '../time/format-time.js';
import { HourChart } from './HourChart.js';
import { createBars, type HourBar } from './hour-bars.js';
import './TypicalHours.css';

type TypicalHoursProps = {
  clinicId: string;
  clinicInfo: ClinicDirectoryEntry | undefined;
  day: string;
  nowMs: number;
};

export function TypicalHours({ clinicId, clinicInfo, day, nowMs }: TypicalHoursProps) {
  const { t } = useTranslation();
  const typicalWaits = useTypicalWaits(clinicId);
  if (!typicalWaits) return null;
  const schedule = clinicInfo ? scheduleOn(clinicInfo, day) : null;
  return (
    <section className="clinic-block usual-hours">
      <h2>{t('whenToGo')}</h2>
      {typicalWaits.days === 0 && <p>{t('noUsual')}</p>}
      {typicalWaits.lanes
        .filter(({ hours }) => hours.length > 0)
        .map((lane) => (
          <LaneTypicalHours
            key={lane.lane}
            lane={lane}
            bars={createBars(lane, schedule, { hourNow: hourOfDay(nowMs), levels: clinicInfo?.levels })}
            isOnlyLane={typicalWaits.lanes.length === 1}
            weekday={typicalWaits.from === 'weekday' ? day : null}
          />
        ))}
    </section>
  );
}

function useTypicalWaits(clinicId: string): TypicalWaits | null {
  const [typicalWaits, setTypicalWaits] = useState<TypicalWaits | null>(null);
  useEffect(() => {
    let unmounted = false;
    void fetchJson<TypicalWaits>(`/api/v1/clinics/${encodeURIComponent(clinicId)}/usual`).then(
      (fetched) => !unmounted && setTypicalWaits(fetched),
    );
    return () => {
      unmounted = true;
    };
  }, [clinicId]);
  return typicalWaits;
}

type LaneTypicalHoursProps = {
  lane: TypicalLaneWaits;
  bars: readonly HourBar[];
  isOnlyLane: boolean;
  weekday: string | null;
};

function LaneTypicalHours({ lane, bars, isOnlyLane, weekday }: LaneTypicalHoursProps) {
  const { t, localize } = useTranslation();
  const quietMinutes = bars.filter(({ kind }) => kind === 'quiet').map(({ minutes }) => minutes);
  const now = bars.find(({ kind }) => kind === 'now');
  if (bars.length === 0) return null;
  return (
    <>
      {!isOnlyLane && <h3>{localize(lane.name)}</h3>}
      <p>
        {lane.quietAfter !== null && (
          <b className="usual-hours__quiet">
            {t('quietAfter', { time: t('hourOf', { hour: lane.quietAfter }) })}{' '}
          </b>
        )}
        {lane.quietAfter !== null && quietMinutes.length > 0
          ? t('usuallyWithin', { minutes: toDisplayedMinutes(Math.max(...quietMinutes) * 60) })
          : now && t('usualNow', { minutes: toDisplayedMinutes(now.minutes * 60) })}
      </p>
      <HourChart bars={bars} weekday={weekday} />
    </>
  );
}
