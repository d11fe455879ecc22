import type { LaneConfig } from '@hannun/shared/contract';
import { laneShapeOf } from '@hannun/shared/ui/lane-tag';
import type { KeyboardEvent } from 'react';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { formatWeekday } from '../../../ui/date-format.js';
import { findNeighbour } from './find-neighbour.js';
import { intakeEndOf, isSamePeriod, laneWeekOf, type Period } from './lane-week.js';
import './LaneBlock.css';
import { placeOf, shareOf, type WeekScale } from './week-scale.js';
import type { WeekView } from './week-view.js';

type LaneTrackProps = WeekView & { lane: number; weekday: number; scale: WeekScale };

/** Of the grid's height: a name in two lines, an opening and an end of intake below each other. */
const smallestNamedShare = 0.22;

/** A lane's times on one weekday; where it has none, a key that adds the clinic's. */
export function LaneTrack({ clinic, lane, weekday, scale, shownLane, ...view }: LaneTrackProps) {
  const { canEdit } = useOffice();
  const { selected, select, addWholeDay } = view;
  const config = clinic.lanes[lane];
  const day = clinic.weekly[weekday];
  if (!config) return null;
  const periods = laneWeekOf(clinic, config)[weekday] ?? [];
  const intakeEnd = intakeEndOf(clinic, config, weekday);
  const [track, tracks] = shownLane === null ? [lane, clinic.lanes.length] : [0, 1];
  const isSelected = (period: Period) =>
    selected?.lane === lane && selected.weekday === weekday && isSamePeriod(selected.period, period);
  return (
    <div className="week__track" style={{ '--track': track, '--tracks': tracks } as object}>
      {periods.map((period) => (
        <LaneBlock
          key={period.from}
          {...{ config, weekday, period, scale, intakeEnd }}
          isNamed={tracks > 1}
          isSelected={isSelected(period)}
          select={(byKeyboard) => select(lane, weekday, period, byKeyboard)}
        />
      ))}
      {periods.length === 0 && day && canEdit && (
        <AddBlock {...{ config, weekday, scale }} period={day} add={() => addWholeDay(lane, weekday)} />
      )}
    </div>
  );
}

type BlockProps = { config: LaneConfig; weekday: number; period: Period; scale: WeekScale };
type LaneBlockProps = BlockProps & {
  intakeEnd: string | null;
  isNamed: boolean;
  isSelected: boolean;
  select: (byKeyboard: boolean) => void;
};

function LaneBlock({ config, weekday, period, scale, ...block }: LaneBlockProps) {
  const { t, language } = useTranslation();
  const { canEdit } = useOffice();
  const { intakeEnd, isNamed, isSelected, select } = block;
  const { from, until } = period;
  const endsInside = intakeEnd !== null && from < intakeEnd && intakeEnd < until;
  const lane = config.name[language];
  return (
    <button
      type="button"
      className="lane-block"
      data-shape={laneShapeOf(config.code)}
      style={placeOf(scale, period)}
      aria-pressed={isSelected}
      aria-description={endsInside ? t('laneHours.intakeUntil', { time: intakeEnd }) : undefined}
      disabled={!canEdit}
      onKeyDown={moveFocus}
      // A key press has no pointer's click count.
      onClick={({ detail }) => select(detail === 0)}
    >
      <span className="visually-hidden">
        {t('laneHours.block', { lane, weekday: formatWeekday(language, weekday), from, until })}
      </span>
      <span aria-hidden="true">
        {isNamed && <b lang={language}>{lane}</b>}
        {from}
      </span>
      <span aria-hidden="true">{until}</span>
      {endsInside && <IntakeLine {...{ period, scale, intakeEnd }} />}
    </button>
  );
}

/** Its time stands above it where the name of the lane and its opening leave room. */
function IntakeLine({
  period,
  scale,
  intakeEnd,
}: Pick<BlockProps, 'period' | 'scale'> & { intakeEnd: string }) {
  const before = shareOf(scale, { from: period.from, until: intakeEnd });
  const place = (100 * before) / shareOf(scale, period);
  return (
    <i className="lane-block__intake" style={{ top: `${place.toFixed(3)}%` }} aria-hidden="true">
      {before >= smallestNamedShare && intakeEnd}
    </i>
  );
}

function AddBlock({ config, weekday, period, scale, add }: BlockProps & { add: () => void }) {
  const { t, language } = useTranslation();
  const words = { lane: config.name[language], weekday: formatWeekday(language, weekday) };
  return (
    <button
      type="button"
      className="lane-block lane-block--add"
      style={placeOf(scale, period)}
      onKeyDown={moveFocus}
      onClick={add}
    >
      <span className="visually-hidden">{t('laneHours.addOn', words)}</span>
      <span aria-hidden="true">+</span>
    </button>
  );
}

/** Arrow keys go from block to block. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const next = findNeighbour(event.currentTarget, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
