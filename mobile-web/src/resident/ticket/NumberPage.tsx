import type { Board } from '@hannun/shared';
import { AppBar } from '../frame/AppBar.js';
import { FreshLine } from '../frame/FreshLine.js';
import { StaleBand } from '../frame/StaleBand.js';
import { useTitle } from '../frame/use-title.js';
import { wayTo } from '../journey/way-to.js';
import { useSpeech } from '../language/speech.js';
import { factsOf, type Scene } from '../scene.js';
import { pageTrust, trustOf } from '../trust/trust.js';
import { CalledPlace } from './CalledPlace.js';
import { laneOfTicket, type Place, placeOf } from './place.js';
import { adviceFor, nearAt } from './standing.js';
import { TicketCard } from './TicketCard.js';
import { HomeLink } from './TicketPage.js';
import { WaitingPlace } from './WaitingPlace.js';

/** A ticket looked up by number: shows what the public board says, and offers no actions. */
export function NumberPage({ board, ticket, scene }: { board: Board; ticket: string; scene: Scene }) {
  const { say, named } = useSpeech();
  const { view, now, opened } = scene;
  const trust = trustOf(board, view, now, opened);
  const place = placeOf(board, ticket);
  const tone =
    place.kind === 'called' ? 'called' : place.kind === 'waiting' && place.ahead <= nearAt ? 'near' : 'plain';
  useTitle(say('ticketTitle', { ticket }));
  return (
    <>
      <AppBar start={<HomeLink />} title={named(board.name)} />
      <StaleBand trust={pageTrust(view, now, opened)} now={now} />
      <main>
        <h1 className="visually-hidden">{say('ticketTitle', { ticket })}</h1>
        <TicketCard ticket={ticket} lane={laneOfTicket(board, ticket)} tone={tone}>
          <NumberPlace ticket={ticket} place={place} board={board} scene={scene} trust={trust} />
        </TicketCard>
        <p className="ticket-fresh">
          <FreshLine trust={trust} now={now} />
        </p>
      </main>
    </>
  );
}

type NumberPlaceProps = {
  ticket: string;
  place: Place;
  board: Board;
  scene: Scene;
  trust: ReturnType<typeof trustOf>;
};

function NumberPlace({ ticket, place, board, scene, trust }: NumberPlaceProps) {
  const { say } = useSpeech();
  const facts = factsOf(scene, board.clinicId);
  if (place.kind === 'called') return <CalledPlace booth={place.booth} way={facts?.way} />;
  if (place.kind === 'waiting') {
    const standing = { status: 'waiting' as const, postponed: false, ...place };
    const advice = adviceFor(place, wayTo(facts, scene.journey)?.minutes ?? null);
    const why = laneOfTicket(board, ticket)?.noForecast;
    const { now } = scene;
    return (
      <WaitingPlace standing={standing} board={board} trust={trust} why={why} now={now} advice={advice} />
    );
  }
  const [title, hint] =
    place.kind === 'not-issued'
      ? (['notIssued', 'notIssuedHint'] as const)
      : (['alreadyCalled', 'alreadyCalledHint'] as const);
  return (
    <div role="status">
      <p className="ticket-card__come">{say(title)}</p>
      <p className="ticket-card__hint">{say(hint)}</p>
    </div>
  );
}
