import type { LaneDesk } from '@hannun/shared';
import { LaneTag } from '../../components/lane-tag/LaneTag.js';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import './LaneTabs.css';

type LaneTabsProps = { lanes: readonly LaneDesk[]; chosen: string; choose: (lane: string) => void };

export function LaneTabs({ lanes, chosen, choose }: LaneTabsProps) {
  const { say, language } = useSpeech();
  return (
    <nav className="lane-tabs" aria-label={say('lanes')}>
      {lanes.map(({ lane, code, name, waiting }) => (
        <button key={lane} type="button" aria-pressed={lane === chosen} onClick={() => choose(lane)}>
          <LaneTag code={code} />
          <span>{name[language]}</span>
          <b>{say('people', { count: waiting })}</b>
        </button>
      ))}
    </nav>
  );
}
