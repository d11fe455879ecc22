import type { LaneDesk } from '@hannun/shared';
import { LaneTag } from '../../ui/lane-tag/LaneTag.js';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import './LaneTabs.css';

type LaneTabsProps = { lanes: readonly LaneDesk[]; chosen: string; choose: (lane: string) => void };

export function LaneTabs({ lanes, chosen, choose }: LaneTabsProps) {
  const { t, language } = useTranslation();
  return (
    <nav className="lane-tabs" aria-label={t('lanes')}>
      {lanes.map(({ lane, code, name, waiting }) => (
        <button key={lane} type="button" aria-pressed={lane === chosen} onClick={() => choose(lane)}>
          <LaneTag code={code} />
          <span>{name[language]}</span>
          <b>{t('people', { count: waiting })}</b>
        </button>
      ))}
    </nav>
  );
}
