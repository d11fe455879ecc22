import { fetchJson } from '@hannun/shared/client';
import type { Board, ClinicDirectoryEntry, TypicalLaneWaits, TypicalWaits } from '@hannun/shared/contract';
import { toDisplayedMinutes } from '@hannun/shared/forecast';
import type { ClinicSaying } from '@hannun/shared/saying';
import { useEffect, useState } from 'react';
import { hoursAhead, isOverToday } from '../clinic/hours-ahead.js';
import { useTranslation } from '../language/translation.js';
import { formatClock, hourOfDay } from '../time/format-time.js';
import { HourChart } from './HourChart.js';
import { createBars, type HourBar, withinHours } from './hour-bars.js';
import './TypicalHours.css';

type TypicalHoursProps = {
  board: Board;
  saying: ClinicSaying | null;
  clinicInfo: ClinicDirectoryEntry | undefined;
  nowMs: number;
};

/** For whom can still come today: nothing of a lane that is over, and no hour after its intake. */
export function TypicalHours({ board, saying, clinicInfo, nowMs }: TypicalHoursProps) {
  const { t } = useTranslation();
  const { clinicId, day } = board;
  const typicalWaits = useTypicalWaits(clinicId);
  if (!typicalWaits || !clinicInfo) return null;
  const said = [...(saying?.lanes ?? []), ...(saying?.notToday ?? [])];
  const ahead = typicalWaits.lanes.flatMap((lane) => {
    const schedule = hoursAhead(clinicInfo, lane.lane, { day, clock: formatClock(nowMs) });
    const state = said.find((each) => each.lane.lane === lane.lane)?.saying.state;
    return schedule && !isOverToday(state) ? [{ lane: lane.hours.length > 0 ? lane : null, schedule }] : [];
  });
  if (ahead.length === 0) return null;
  return (
    <section className="clinic-block usual-hours">
      <h2>{t('whenToGo')}</h2>
      {typicalWaits.days === 0 && <p>{t('noUsual')}</p>}
      {ahead.map(
        ({ lane, schedule }) =>
          lane && (
            <LaneTypicalHours
              key={lane.lane}
              lane={withinHours(lane, schedule)}
              bars={createBars(lane, schedule, { hourNow: hourOfDay(nowMs), levels: clinicInfo.levels })}
              isOnlyLane={typicalWaits.lanes.length === 1}
              weekday={typicalWaits.from === 'weekday' ? day : null}
            />
          ),
      )}
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
