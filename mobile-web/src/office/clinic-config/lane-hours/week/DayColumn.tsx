import type { DaySchedule } from '@hannun/shared/contract';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { formatHours } from '../format-hours.js';
import { LaneTrack } from './LaneTrack.js';
import { laneWeekOf } from './lane-week.js';
import { clockOf, placeOf, type WeekScale } from './week-scale.js';
import type { WeekView } from './week-view.js';

type DayColumnProps = WeekView & { weekday: number; scale: WeekScale };

/** One weekday: the clinic's hours as ground, and each lane's times on it. */
export function DayColumn(props: DayColumnProps) {
  const { t, language } = useTranslation();
  const { clinic, weekday, scale, shownLane } = props;
  const day = clinic.weekly[weekday] ?? null;
  const hours = day ? formatHours(t, day) : t('laneHours.closedDay');
  const outlineCount = shownLane === null ? 0 : clinic.lanes.length - 1;
  return (
    <fieldset
      className="week__day"
      style={{ '--others': outlineCount } as object}
      aria-label={`${formatWeekday(language, weekday)} ${hours}`}
    >
      {scale.hours.map((hour) => (
        <i key={hour} className="week__hour" style={{ top: placeOf(scale, clockOf(hour)).top }} />
      ))}
      {day && <Ground day={day} scale={scale} />}
      {clinic.lanes.map(
        ({ lane }, index) =>
          (shownLane === null || shownLane === index) && <LaneTrack key={lane} {...props} lane={index} />,
      )}
      {shownLane !== null && <Outlines {...props} shownLane={shownLane} />}
    </fieldset>
  );
}

/** The clinic's hours, and its breaks hatched. */
function Ground({ day, scale }: { day: DaySchedule; scale: WeekScale }) {
  const { t } = useTranslation();
  const { from, until, breaks = [] } = day;
  return (
    <>
      <div className="week__open" style={placeOf(scale, { from, until })} />
      {breaks.map((pause) => (
        <div key={pause.from} className="week__break" style={placeOf(scale, pause)}>
          <span>{t(`pauseReason.${pause.reason}`)}</span>
        </div>
      ))}
    </>
  );
}

/** The other lanes, to see the whole. */
const Outlines = ({ clinic, weekday, scale, shownLane }: DayColumnProps & { shownLane: number }) =>
  clinic.lanes
    .filter((_, index) => index !== shownLane)
    .flatMap((lane, index) =>
      (laneWeekOf(clinic, lane)[weekday] ?? []).map((period) => (
        <div
          key={`${lane.lane} ${period.from}`}
          className="lane-outline"
          style={{ ...placeOf(scale, period), '--index': index } as object}
        />
      )),
    );
