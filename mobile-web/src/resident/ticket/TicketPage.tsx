import type { Board } from '@hannun/shared';
import { Link } from 'wouter';
import { Band } from '../../components/band/Band.js';
import { WaveMark } from '../../components/icon/WaveMark.js';
import { AppBar } from '../frame/AppBar.js';
import { Heading } from '../frame/Heading.js';
import { useTitle } from '../frame/use-title.js';
import { useSpeech } from '../language/speech.js';
import { Announcement } from '../list/Announcement.js';
import { Failed } from '../list/Failed.js';
import { Skeletons } from '../list/Skeletons.js';
import type { Scene } from '../scene.js';
import { pageTrust } from '../trust/trust.js';
import { OtherSlips } from './OtherSlips.js';
import { SlipView } from './SlipView.js';
import { standingOf } from './standing.js';
import { type Slip, useSlip } from './use-slip.js';
import { aheadWords } from './WaitingPlace.js';

export function TicketPage({ token, scene }: { token: string; scene: Scene }) {
  const { say, named } = useSpeech();
  const boardOf = (clinicId: string): Board | undefined => scene.view.boards.get(clinicId);
  const { slip, ask } = useSlip(token, boardOf);
  const board = slip.status === 'known' ? boardOf(slip.view.clinicId) : undefined;
  useTitle(slip.status === 'known' ? say('ticketTitle', { ticket: slip.view.ticket }) : say('plainTitle'));
  return (
    <>
      <AppBar start={<HomeLink />} title={board ? named(board.name) : say('plainTitle')} />
      <LostBand scene={scene} />
      <main>
        <Shown token={token} slip={slip} scene={scene} ask={ask} />
        {slip.status === 'known' && <OtherSlips token={token} day={slip.view.day} scene={scene} />}
      </main>
    </>
  );
}

type ShownProps = { token: string; slip: Slip; scene: Scene; ask: () => Promise<void> };

function Shown({ token, slip, scene, ask }: ShownProps) {
  const { say } = useSpeech();
  switch (slip.status) {
    case 'loading':
      return <Skeletons />;
    case 'unreachable':
      return (
        <>
          <Heading title={say('failed')} />
          <Failed retry={() => void ask()} />
        </>
      );
    case 'unknown':
      return (
        <>
          <Heading title={say('unknownSlip')} />
          <p className="list-hint">{say('unknownSlipHint')}</p>
        </>
      );
    case 'known':
      return (
        <>
          <h1 className="visually-hidden">{say('ticketTitle', { ticket: slip.view.ticket })}</h1>
          <Spoken slip={slip} scene={scene} />
          <SlipView token={token} view={slip.view} scene={scene} ask={() => void ask()} />
        </>
      );
  }
}

/** Announces the number of people ahead, at most every thirty seconds. */
function Spoken({ slip, scene }: { slip: Extract<Slip, { status: 'known' }>; scene: Scene }) {
  const { say } = useSpeech();
  const standing = standingOf(slip.view, scene.view.boards.get(slip.view.clinicId));
  return <Announcement words={standing.status === 'waiting' ? aheadWords(standing, say) : ''} />;
}

function LostBand({ scene: { view, now, opened } }: { scene: Scene }) {
  const { say } = useSpeech();
  const { freshness } = pageTrust(view, now, opened);
  if (freshness === 'live' || freshness === 'checking') return null;
  return (
    <Band icon="no-signal" title={say('lostTitle')}>
      {say('lostHint')}
    </Band>
  );
}

export function HomeLink() {
  const { say } = useSpeech();
  return (
    <Link href="/" className="app-bar__home" aria-label={say('backToList')}>
      <WaveMark />
    </Link>
  );
}
