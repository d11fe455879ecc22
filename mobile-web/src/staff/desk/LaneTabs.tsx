import type { LaneDesk } from '@hannun/shared/contract';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useTranslation } from '../translation.js';
import './LaneTabs.css';

type LaneTabsProps = { lanes: readonly LaneDesk[]; selected: string; onSelect: (lane: string) => void };

export function LaneTabs({ lanes, selected, onSelect }: LaneTabsProps) {
  const { t, language } = useTranslation();
  return (
    <nav className="lane-tabs" aria-label={t('lanes')}>
      {lanes.map(({ lane, code, name, waiting }) => (
        <button key={lane} type="button" aria-pressed={lane === selected} onClick={() => onSelect(lane)}>
          <LaneTag code={code} />
          <span>{name[language]}</span>
          <b>{t('people', { count: waiting })}</b>
        </button>
      ))}
    </nav>
  );
}
