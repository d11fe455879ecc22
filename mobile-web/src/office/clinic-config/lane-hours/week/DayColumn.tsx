import { laneShapeOf } from '@hannun/shared/ui/lane-tag';
import type { KeyboardEvent } from 'react';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { formatHours } from '../format-hours.js';
import { findNeighbour } from './find-neighbour.js';
import { isSamePeriod, laneWeekOf } from './lane-week.js';
import type { WeekGridProps } from './WeekGrid.js';
import './LaneBlock.css';
import { placeOf, type WeekScale } from './week-scale.js';

type DayColumnProps = WeekGridProps & { weekday: number; scale: WeekScale };

/** One weekday: the clinic's hours as ground, its breaks hatched, and each lane's times on it. */
export function DayColumn(props: DayColumnProps) {
  const { t, language } = useTranslation();
  const { clinic, weekday, scale, shownLane } = props;
  const day = clinic.weekly[weekday] ?? null;
  const name = formatWeekday(language, weekday);
  const hours = day ? formatHours(t, day) : t('laneHours.closedDay');
  return (
    <fieldset
      className="week__day"
      style={{ '--others': shownLane === null ? 0 : clinic.lanes.length - 1 } as object}
      aria-label={`${name} ${hours}`}
    >
      {scale.hours.map((hour) => {
        const clock = `${`${hour}`.padStart(2, '0')}:00`;
        return (
          <i
            key={hour}
            className="week__hour"
            style={{ top: placeOf(scale, { from: clock, until: clock }).top }}
          />
        );
      })}
      {day && <div className="week__open" style={placeOf(scale, day)} />}
      {day?.intakeUntil && day.intakeUntil < day.until && (
        <div
          className="week__intake"
          style={{ top: placeOf(scale, { from: day.intakeUntil, until: day.until }).top }}
        />
      )}
      {day?.breaks?.map((pause) => (
        <div key={pause.from} className="week__break" style={placeOf(scale, pause)}>
          <span>{t(`pauseReason.${pause.reason}`)}</span>
        </div>
      ))}
      {clinic.lanes.map(
        ({ lane }, index) =>
          (shownLane === null || shownLane === index) && <LaneTrack key={lane} {...props} lane={index} />,
      )}
      {shownLane !== null && <Outlines {...props} shownLane={shownLane} />}
    </fieldset>
  );
}

function LaneTrack({
  clinic,
  lane,
  weekday,
  scale,
  shownLane,
  ...actions
}: DayColumnProps & { lane: number }) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const config = clinic.lanes[lane];
  if (!config) return null;
  const periods = laneWeekOf(clinic, config)[weekday] ?? [];
  const [name, weekdayName] = [config.name[language], formatWeekday(language, weekday)];
  const track =
    shownLane === null
      ? { '--track': lane, '--tracks': clinic.lanes.length }
      : { '--track': 0, '--tracks': 1 };
  const day = clinic.weekly[weekday];
  const { selected, select, addWholeDay } = actions;
  const isSelected = (period: (typeof periods)[number]) =>
    selected?.lane === lane && selected.weekday === weekday && isSamePeriod(selected.period, period);
  return (
    <div className="week__track" style={track as object}>
      {periods.map((period) => (
        <button
          key={period.from}
          type="button"
          className="lane-block"
          data-shape={laneShapeOf(config.code)}
          style={placeOf(scale, period)}
          aria-pressed={isSelected(period)}
          disabled={!canEdit}
          // A key press has no pointer's click count.
          onKeyDown={moveFocus}
          onClick={({ detail }) => select(lane, weekday, period, detail === 0)}
        >
          <span className="visually-hidden">
            {t('laneHours.block', { lane: name, weekday: weekdayName, ...period })}
          </span>
          <span aria-hidden="true">
            {clinic.lanes.length > 1 && shownLane === null && <b lang={language}>{name}</b>}
            {period.from}
          </span>
          <span aria-hidden="true">{period.until}</span>
        </button>
      ))}
      {periods.length === 0 && day && canEdit && (
        <button
          type="button"
          className="lane-block lane-block--add"
          style={placeOf(scale, day)}
          onKeyDown={moveFocus}
          onClick={() => addWholeDay(lane, weekday)}
        >
          <span className="visually-hidden">
            {t('laneHours.addOn', { lane: name, weekday: weekdayName })}
          </span>
          <span aria-hidden="true">+</span>
        </button>
      )}
    </div>
  );
}

/** Arrow keys go from block to block. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const next = findNeighbour(event.currentTarget, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
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
