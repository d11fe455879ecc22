import type { TicketView } from '@hannun/shared';
import { Button, ButtonLink } from '../../components/button/Button.js';
import { FreshDot } from '../../components/fresh-dot/FreshDot.js';
import { Icon } from '../../components/icon/Icon.js';
import { AlertSwitch } from '../alert/AlertSwitch.js';
import { type Stage, useAlarm } from '../alert/use-alarm.js';
import { useAlert } from '../alert/use-alert.js';
import { useWakeLock } from '../alert/use-wake-lock.js';
import { FreshLine } from '../frame/FreshLine.js';
import { wayTo } from '../journey/way-to.js';
import { useSpeech } from '../language/speech.js';
import { factsOf, type Scene } from '../scene.js';
import { spokenTime } from '../time/clock-words.js';
import { type Trust, trustOf } from '../trust/trust.js';
import { Actions } from './Actions.js';
import { CallAnswers } from './CallAnswers.js';
import { CalledPlace } from './CalledPlace.js';
import { EndedPlace } from './EndedPlace.js';
import { Note } from './Note.js';
import { adviceFor, nearAt, type Standing, standingOf } from './standing.js';
import { TicketCard } from './TicketCard.js';
import { WaitingPlace, type WaitingStanding } from './WaitingPlace.js';
import './SlipView.css';

type SlipViewProps = { token: string; view: TicketView; scene: Scene; ask: () => void };

export function SlipView({ token, view, scene, ask }: SlipViewProps) {
  const board = scene.view.boards.get(view.clinicId);
  const standing = standingOf(view, board);
  const alert = useAlert(token);
  useAlarm(stageOf(standing, alert.ahead), alert.alert.status !== 'off');
  useWakeLock(alert.alert.status === 'sound');
  const trust: Trust = board
    ? trustOf(board, scene.view, scene.now, scene.opened)
    : { freshness: 'checking', age: null };
  const lane = board?.lanes.find((each) => each.lane === view.lane);
  const parts = { view, scene, trust, lane };
  if (standing.status === 'waiting') {
    return (
      <>
        <Waiting {...parts} standing={standing} />
        {isOld(trust) ? <Lost scene={scene} clinicId={view.clinicId} /> : <AlertSwitch {...alert} />}
        <Fresh trust={trust} scene={scene} />
        <Actions token={token} postponed={standing.postponed} changed={ask} />
      </>
    );
  }
  if (standing.status === 'called') return <Called {...parts} standing={standing} token={token} ask={ask} />;
  return (
    <TicketCard ticket={view.ticket} party={view.party} lane={lane}>
      <EndedPlace status={standing.status} />
    </TicketCard>
  );
}

const isOld = ({ freshness }: Trust): boolean => freshness === 'stale' || freshness === 'expired';

/** A ticket counts as near from the threshold its holder chose. */
function stageOf(standing: Standing, ahead: number): Stage {
  if (standing.status === 'called') return 'called';
  if (standing.status !== 'waiting') return 'ended';
  return standing.ahead <= ahead ? 'near' : 'far';
}

type Parts = {
  view: TicketView;
  scene: Scene;
  trust: Trust;
  lane: Parameters<typeof TicketCard>[0]['lane'];
};

function Waiting({ view, scene, trust, lane, standing }: Parts & { standing: WaitingStanding }) {
  const { say } = useSpeech();
  const board = scene.view.boards.get(view.clinicId);
  const way = wayTo(factsOf(scene, view.clinicId), scene.journey);
  const tone = isOld(trust) ? 'stale' : standing.ahead <= nearAt ? 'near' : 'plain';
  const last = lane?.lastNumber;
  const beyond = last !== undefined && last !== null && Number(view.ticket.slice(1)) > last;
  return (
    <>
      <TicketCard ticket={view.ticket} party={view.party} lane={lane} tone={tone}>
        <WaitingPlace
          standing={standing}
          board={board}
          trust={trust}
          why={lane?.noForecast}
          now={scene.now}
          advice={beyond ? null : adviceFor(standing, way?.minutes ?? null)}
        />
      </TicketCard>
      {board?.status === 'closed' && (
        <Note icon="moon" title={say(isOld(trust) ? 'clinicClosed' : 'stillServed')} />
      )}
      {beyond && (
        <Note icon="intake-closed" title={say('beyondLast', { ticket: view.ticket.charAt(0) + pad(last) })} />
      )}
      {!isOld(trust) && lane?.nowServing[0] && (
        <p className="ticket-now">
          <span>{say('nowCalling')}</span>
          <b>{lane.nowServing[0].ticket}</b>
        </p>
      )}
      {standing.postponed && <p className="ticket-fresh">{say('postponed')}</p>}
    </>
  );
}

const pad = (number: number): string => String(number).padStart(3, '0');

type CalledStanding = Extract<Standing, { status: 'called' }>;

type CalledProps = Parts & { standing: CalledStanding } & Pick<SlipViewProps, 'token' | 'ask'>;

function Called({ view, scene, trust, lane, standing, token, ask }: CalledProps) {
  const { say, language } = useSpeech();
  return (
    <>
      <TicketCard ticket={view.ticket} party={view.party} lane={lane} tone="called">
        <CalledPlace booth={standing.booth} way={factsOf(scene, view.clinicId)?.way} />
      </TicketCard>
      <Note icon="clock" title={say('hardToCome')}>
        {say('hardToComeHint')}
      </Note>
      <CallAnswers token={token} said={standing.answer} changed={ask} />
      <p className="ticket-fresh">
        <FreshDot state={trust.freshness}>
          {say('calledAt', { time: spokenTime(standing.calledAt, language) })}
        </FreshDot>
      </p>
    </>
  );
}

function Lost({ scene, clinicId }: { scene: Scene; clinicId: string }) {
  const { say } = useSpeech();
  const telephone = factsOf(scene, clinicId)?.telephone;
  return (
    <>
      <Note icon="bell" title={say('alertLate')}>
        {say('alertLateHint')}
      </Note>
      <div className="ticket-ways ticket-ways--stacked">
        <Button kind="primary" onClick={scene.retry}>
          {say('reconnect')}
        </Button>
        {telephone && (
          <ButtonLink href={`tel:${telephone}`}>
            <Icon name="phone" />
            {say('callClinic')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

const Fresh = ({ trust, scene }: { trust: Trust; scene: Scene }) => (
  <p className="ticket-fresh">
    <FreshLine trust={trust} now={scene.now} />
  </p>
);
