import type { FormattedWait } from '@hannun/shared/i18n';
import { isDated, isTaking, type LaneSaying, type SaidLane } from '@hannun/shared/saying';
import { FreshnessIndicator } from '@hannun/shared/ui/freshness-indicator';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { LevelMeter } from '@hannun/shared/ui/level-meter';
import { useTranslation } from '../language/translation.js';
import type { ClinicReading } from './clinic-reading.js';
import './LaneFigures.css';
import { useSayingWords } from './use-saying-words.js';

type LaneFiguresProps = {
  reading: ClinicReading;
  nowMs: number;
  /** Nothing else beside it names the only lane that runs today, of several. */
  namesOnly?: boolean;
};

/** The wait of each lane of a clinic, or why it has none: large for a single lane, else a row each. */
export function LaneFigures({ reading, nowMs, namesOnly = false }: LaneFiguresProps) {
  const { lanes, headline, namesLane } = reading.saying;
  const [only, ...others] = lanes;
  if (others.length === 0 && !(namesOnly && namesLane))
    return <OnlyLane said={only ?? headline} nowMs={nowMs} />;
  return (
    <div className="lane-figures">
      {lanes.map((said) => (
        <LaneRow key={said.lane.lane} said={said} nowMs={nowMs} />
      ))}
    </div>
  );
}

type SaidLaneProps = { said: SaidLane; nowMs: number };

function OnlyLane({ said: { saying }, nowMs }: SaidLaneProps) {
  const { laneWords } = useSayingWords(nowMs);
  const { wait, status, details } = laneWords(saying);
  if (!isTaking(saying))
    return (
      <p className="lane-doubt">
        <LaneWords saying={saying} nowMs={nowMs} />
      </p>
    );
  return (
    <>
      <div className="only-lane">
        {wait ? <ExpectedWait wait={wait} /> : <p className="only-lane__count">{status}</p>}
        <p className="only-lane__beside">
          <LaneLevel saying={saying} />
          {wait && <span>{status}</span>}
        </p>
      </div>
      {details.length > 0 && <p className="lane-details">{details.join(' · ')}</p>}
    </>
  );
}

function ExpectedWait({ wait: { figure, unit } }: { wait: FormattedWait }) {
  const { t } = useTranslation();
  return (
    <p className="only-lane__wait">
      <span className="only-lane__label">{t('expectedWait')}</span>{' '}
      <span className="only-lane__range">
        {figure}
        {unit && <small>{unit}</small>}
      </span>
    </p>
  );
}

function LaneRow({ said: { lane, saying }, nowMs }: SaidLaneProps) {
  const { t, localize } = useTranslation();
  const { laneWords } = useSayingWords(nowMs);
  const { wait } = laneWords(saying);
  return (
    <p className="lane-figures__row">
      <span className="lane-figures__name">
        <LaneTag code={lane.code} />
        {localize(lane.name)}
      </span>
      {wait ? (
        <>
          <b className="lane-figures__wait">
            {wait.figure}
            {wait.unit && <small>{wait.unit}</small>}
          </b>
          <span className="lane-figures__beside">
            <span>{t('laneCount', { count: saying.waiting })}</span>
            <LaneLevel saying={saying} />
          </span>
        </>
      ) : (
        <span className="lane-figures__words">
          <LaneWords saying={saying} nowMs={nowMs} />
        </span>
      )}
    </p>
  );
}

/** Words without a figure; a hollow dot marks what is not certain now. */
function LaneWords({ saying, nowMs }: { saying: LaneSaying; nowMs: number }) {
  const { laneWords } = useSayingWords(nowMs);
  const { status, details } = laneWords(saying);
  const words = (
    <span>
      <b>{status}</b>
      {details.map((text) => ` · ${text}`)}
    </span>
  );
  return isDated(saying) ? <FreshnessIndicator state="stale">{words}</FreshnessIndicator> : words;
}

export function LaneLevel({ saying }: { saying: LaneSaying }) {
  const { t } = useTranslation();
  if (saying.state !== 'taking' || saying.level === null) return null;
  return <LevelMeter level={saying.level} label={t(`level.${saying.level}`)} />;
}
