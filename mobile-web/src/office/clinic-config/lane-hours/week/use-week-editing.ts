import type { ClinicConfig, LaneConfig } from '@hannun/shared/contract';
import { useState } from 'react';
import { useFormContext } from '../../form/use-form.js';
import {
  changePeriod,
  freePeriodOf,
  isSamePeriod,
  laneWeekOf,
  type Period,
  type PeriodChange,
} from './lane-week.js';
import type { Selection } from './week-view.js';

type WeekEvents = {
  closed: () => void;
  /** What is wrong with the selected block's entry; `null`: nothing, or another one is edited. */
  report: (problem: string | null) => void;
};

/** The selected block, or the one being added, and what changes the clinic's lanes. */
export function useWeekEditing(clinic: ClinicConfig, { closed, report }: WeekEvents) {
  const { set } = useFormContext();
  const [editing, show] = useState<Selection | 'new' | null>(null);
  const setEditing = (next: Selection | 'new' | null) => {
    show(next);
    report(null);
  };
  const select = (lane: number, weekday: number, period: Period, byKeyboard: boolean) =>
    setEditing({ key: `${lane} ${weekday} ${period.from}`, lane, weekday, period, byKeyboard });
  const changeOn = (lane: number, weekdays: readonly number[], periods: PeriodChange) => {
    const before = clinic.lanes[lane];
    if (before) set(`lanes.${lane}`, changePeriod(clinic, before, weekdays, periods));
  };
  return {
    selected: editing !== 'new' && isOnGrid(clinic, editing) ? editing : null,
    isAdding: editing === 'new',
    startAdding: () => setEditing('new'),
    select,
    add: (lane: number, weekday: number, period: Period) => {
      changeOn(lane, [weekday], { before: null, after: period });
      select(lane, weekday, period, false);
    },
    addWholeDay: (lane: number, weekday: number) => {
      const day = clinic.weekly[weekday];
      const first = freePeriodOf(day, []);
      if (!day || !first) return;
      changeOn(lane, [weekday], { before: null, after: { from: day.from, until: day.until } });
      select(lane, weekday, first, false);
    },
    /** The selected block's lane with the block at `period`. */
    change: (config: LaneConfig, period: Period) => {
      if (!editing || editing === 'new') return;
      set(`lanes.${editing.lane}`, config);
      show({ ...editing, period });
    },
    close: () => {
      setEditing(null);
      closed();
    },
  };
}

/** Cancelling the changes may take the selected block away. */
function isOnGrid(clinic: ClinicConfig, selection: Selection | null): boolean {
  const lane = selection && clinic.lanes[selection.lane];
  return Boolean(
    lane &&
      laneWeekOf(clinic, lane)[selection.weekday]?.some((period) => isSamePeriod(period, selection.period)),
  );
}
