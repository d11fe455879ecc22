import type { Desk } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../translation.js';
import { describeState } from './describe-intake.js';
import { sayDeskLane } from './desk-saying.js';
import './LaneTabs.css';

type LaneTabsProps = { desk: Desk; selected: string; onSelect: (lane: string) => void };

/** A lane that is paused or shut says so before it is chosen. */
export function LaneTabs({ desk, selected, onSelect }: LaneTabsProps) {
  const translation = useTranslation();
  const { t, language } = translation;
  const stateOf = (lane: Desk['lanes'][number]): string | null => {
    const said = sayDeskLane(desk, lane);
    return said && describeState(said.saying, desk.asOf, translation);
  };
  return (
    <nav className="lane-tabs" aria-label={t('lanes')}>
      {desk.lanes.map((lane) => {
        const state = stateOf(lane);
        return (
          <button
            key={lane.lane}
            type="button"
            aria-pressed={lane.lane === selected}
            onClick={() => onSelect(lane.lane)}
          >
            <LaneTag code={lane.code} />
            <span>{lane.name[language]}</span>
            {state !== null && <small>{state}</small>}
            <b>{t('peopleWaiting', { count: lane.waiting })}</b>
          </button>
        );
      })}
    </nav>
  );
}
