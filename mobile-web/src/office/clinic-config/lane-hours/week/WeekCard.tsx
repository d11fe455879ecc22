import type { ClinicConfig } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useState } from 'react';
import { Button } from '../../../../ui/button/Button.js';
import { useOffice } from '../../../session/office-context.js';
import { useTranslation } from '../../../translation.js';
import { useElementWidth } from '../../../ui/use-element-width.js';
import { useFormContext } from '../../form/use-form.js';
import { BlockEditor } from './BlockEditor.js';
import { changePeriod, freePeriodOf, isSamePeriod, laneWeekOf, type Period } from './lane-week.js';
import { NewPeriodForm } from './NewPeriodForm.js';
import { WeekGrid } from './WeekGrid.js';
import './WeekCard.css';
import { WeekLegend } from './WeekLegend.js';

/** A block of the week: a lane's time on a weekday. `key` stays while it is edited. */
export type Selection = {
  key: string;
  lane: number;
  weekday: number;
  period: Period;
  byKeyboard: boolean;
};

const usualWidthPx = 900;
const axisWidthPx = 56;
const smallestBlockPx = 40;
/** From so many lanes on, one at a time is shown at full width. */
const tooManyLanes = 4;

/** The hours of all lanes at one glance; a block that is selected is edited below. */
export function WeekCard({ clinic }: { clinic: ClinicConfig }) {
  const { t } = useTranslation();
  const { canEdit } = useOffice();
  const { set } = useFormContext();
  const [gridRef, width] = useElementWidth<HTMLDivElement>(usualWidthPx);
  const [editing, setEditing] = useState<Selection | 'new' | null>(null);
  const [shownLane, setShownLane] = useState(0);
  const blockWidthPx = (width - axisWidthPx) / 7 / clinic.lanes.length;
  const showsAll = clinic.lanes.length < tooManyLanes && blockWidthPx >= smallestBlockPx;

  const select = (lane: number, weekday: number, period: Period, byKeyboard: boolean) =>
    setEditing({ key: `${lane} ${weekday} ${period.from}`, lane, weekday, period, byKeyboard });
  const change = (lane: number, weekdays: readonly number[], periods: Parameters<typeof changePeriod>[3]) => {
    const before = clinic.lanes[lane];
    if (before) set(`lanes.${lane}`, changePeriod(clinic, before, weekdays, periods));
  };
  const add = (lane: number, weekday: number, period: Period) => {
    change(lane, [weekday], { before: null, after: period });
    select(lane, weekday, period, false);
  };
  const addWholeDay = (lane: number, weekday: number) => {
    const day = clinic.weekly[weekday];
    const first = freePeriodOf(day, []);
    if (!day || !first) return;
    change(lane, [weekday], { before: null, after: { from: day.from, until: day.until } });
    select(lane, weekday, first, false);
  };
  const close = () => {
    setEditing(null);
    gridRef.current?.focus();
  };
  const selected = editing !== 'new' && isOnGrid(clinic, editing) ? editing : null;
  return (
    <section className="card week-card" aria-label={t('laneHours.week')}>
      <div className="week-card__head">
        <h2>{t('laneHours.week')}</h2>
        <WeekLegend clinic={clinic} shown={showsAll ? null : shownLane} show={setShownLane} />
        {canEdit && (
          <Button onClick={() => setEditing('new')} aria-expanded={editing === 'new'}>
            <Icon name="plus" size={1} />
            {t('laneHours.addTime')}
          </Button>
        )}
      </div>
      <WeekGrid
        ref={gridRef}
        {...{ clinic, selected, select, addWholeDay }}
        shownLane={showsAll ? null : shownLane}
      />
      {editing === 'new' ? (
        <NewPeriodForm clinic={clinic} first={shownLane} add={add} close={close} />
      ) : (
        <BlockEditor
          key={selected?.key}
          {...{ clinic, selected, change }}
          move={(period) => selected && setEditing({ ...selected, period })}
          close={close}
        />
      )}
    </section>
  );
}

/** Cancelling the changes may take the selected block away. */
function isOnGrid(clinic: ClinicConfig, selection: Selection | null): boolean {
  const lane = selection && clinic.lanes[selection.lane];
  return Boolean(
    lane &&
      laneWeekOf(clinic, lane)[selection.weekday]?.some((period) => isSamePeriod(period, selection.period)),
  );
}
