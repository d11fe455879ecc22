import type { ClinicDirectoryEntry, TypicalLaneWaits, TypicalWaits } from '@hannun/shared';
import { useEffect, useState } from 'react';
import { scheduleOn } from '../journey/still-today.js';
import { useSpeech } from '../language/speech.js';
import { hourAt } from '../time/clock-words.js';
import { fetchUsual } from './fetch-usual.js';
import { HourChart } from './HourChart.js';
import { type Bar, barsOf } from './usual-bars.js';
import './UsualHours.css';

type UsualHoursProps = {
  clinicId: string;
  facts: ClinicDirectoryEntry | undefined;
  day: string;
  now: number;
};

export function UsualHours({ clinicId, facts, day, now }: UsualHoursProps) {
  const { say } = useSpeech();
  const usual = useUsual(clinicId);
  if (!usual) return null;
  const schedule = facts ? scheduleOn(facts, day) : null;
  return (
    <section className="clinic-block usual-hours">
      <h2>{say('whenToGo')}</h2>
      {usual.days === 0 && <p>{say('noUsual')}</p>}
      {usual.lanes
        .filter(({ hours }) => hours.length > 0)
        .map((lane) => (
          <UsualOfLane
            key={lane.lane}
            lane={lane}
            bars={barsOf(lane, schedule, { hourNow: hourAt(now), levels: facts?.levels })}
            alone={usual.lanes.length === 1}
            weekday={usual.from === 'weekday' ? day : null}
          />
        ))}
    </section>
  );
}

function useUsual(clinicId: string): TypicalWaits | null {
  const [usual, setUsual] = useState<TypicalWaits | null>(null);
  useEffect(() => {
    let left = false;
    void fetchUsual(clinicId).then((fetched) => !left && setUsual(fetched));
    return () => {
      left = true;
    };
  }, [clinicId]);
  return usual;
}

type UsualOfLaneProps = {
  lane: TypicalLaneWaits;
  bars: readonly Bar[];
  alone: boolean;
  weekday: string | null;
};

function UsualOfLane({ lane, bars, alone, weekday }: UsualOfLaneProps) {
  const { say, named } = useSpeech();
  const quietest = bars.filter(({ kind }) => kind === 'quiet').map(({ minutes }) => minutes);
  const now = bars.find(({ kind }) => kind === 'now');
  if (bars.length === 0) return null;
  return (
    <>
      {!alone && <h3>{named(lane.name)}</h3>}
      <p>
        {lane.quietAfter !== null && (
          <b className="usual-hours__quiet">
            {say('quietAfter', { time: say('hourOf', { hour: lane.quietAfter }) })}{' '}
          </b>
        )}
        {lane.quietAfter !== null && quietest.length > 0
          ? say('usuallyWithin', { minutes: Math.max(5, Math.ceil(Math.max(...quietest) / 5) * 5) })
          : now && say('usualNow', { minutes: Math.max(5, Math.round(now.minutes / 5) * 5) })}
      </p>
      <HourChart bars={bars} weekday={weekday} />
    </>
  );
}
