import type { ClinicConfig } from '@hannun/shared/contract';
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

/** The selected block, or the one being added, and what changes the clinic's lanes. */
export function useWeekEditing(clinic: ClinicConfig, onClosed: () => void) {
  const { set } = useFormContext();
  const [editing, setEditing] = useState<Selection | 'new' | null>(null);
  const select = (lane: number, weekday: number, period: Period, byKeyboard: boolean) =>
    setEditing({ key: `${lane} ${weekday} ${period.from}`, lane, weekday, period, byKeyboard });
  const change = (lane: number, weekdays: readonly number[], periods: PeriodChange) => {
    const before = clinic.lanes[lane];
    if (before) set(`lanes.${lane}`, changePeriod(clinic, before, weekdays, periods));
  };
  return {
    selected: editing !== 'new' && isOnGrid(clinic, editing) ? editing : null,
    isAdding: editing === 'new',
    startAdding: () => setEditing('new'),
    select,
    change,
    add: (lane: number, weekday: number, period: Period) => {
      change(lane, [weekday], { before: null, after: period });
      select(lane, weekday, period, false);
    },
    addWholeDay: (lane: number, weekday: number) => {
      const day = clinic.weekly[weekday];
      const first = freePeriodOf(day, []);
      if (!day || !first) return;
      change(lane, [weekday], { before: null, after: { from: day.from, until: day.until } });
      select(lane, weekday, first, false);
    },
    /** The selected block has moved. */
    move: (period: Period) => setEditing((last) => (last && last !== 'new' ? { ...last, period } : last)),
    close: () => {
      setEditing(null);
      onClosed();
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
