import type { Board, LaneDesk } from '@hannun/shared';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { LevelMeter } from '../../components/level-meter/LevelMeter.js';
import './Side.css';

type SideProps = { lane: LaneDesk; board: Board | null; online: boolean };

/** What residents see of the lane, and what the day has come to. */
export function Side({ lane, board, online }: SideProps) {
  const { say } = useSpeech();
  const shown = board?.lanes.find((each) => each.lane === lane.lane);
  return (
    <aside className="side">
      <section>
        <h2>{say('shown')}</h2>
        <Forecast online={online} lane={shown} />
      </section>
      <section className="side__row">
        <h2>{say('waitingNow')}</h2>
        <b>{say('people', { count: lane.waiting })}</b>
      </section>
      <section className="side__row">
        <h2>{say('finished')}</h2>
        <b>{say('people', { count: lane.finished })}</b>
      </section>
    </aside>
  );
}

type ForecastProps = { online: boolean; lane: Board['lanes'][number] | undefined };

function Forecast({ online, lane }: ForecastProps) {
  const { say } = useSpeech();
  if (!online || !lane?.forecast) {
    return (
      <>
        <p className="side__range" data-known="false">
          {say('working')}
        </p>
        <p>{say(online ? 'noFigure' : 'backSoon')}</p>
      </>
    );
  }
  const { low, high } = lane.forecast;
  return (
    <>
      <p className="side__range">
        {say('range', { low: Math.round(low / 60), high: Math.ceil(high / 60) })}
        <small>{say('minuteUnit')}</small>
      </p>
      {lane.level && <LevelMeter level={lane.level} word={say(`level.${lane.level}`)} />}
    </>
  );
}
