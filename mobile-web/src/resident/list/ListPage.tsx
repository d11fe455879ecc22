import { FreshDot } from '../../components/fresh-dot/FreshDot.js';
import { WaveMark } from '../../components/icon/WaveMark.js';
import { AppBar } from '../frame/AppBar.js';
import { FreshLine } from '../frame/FreshLine.js';
import { Heading } from '../frame/Heading.js';
import { StaleBand } from '../frame/StaleBand.js';
import { useTitle } from '../frame/use-title.js';
import { useSpeech } from '../language/speech.js';
import type { Scene } from '../scene.js';
import { clockTime } from '../time/clock-words.js';
import { pageTrust } from '../trust/trust.js';
import { Clinics } from './Clinics.js';
import { Failed } from './Failed.js';
import { KeptHours } from './KeptHours.js';
import './ListPage.css';
import { Skeletons } from './Skeletons.js';

export function ListPage({ scene }: { scene: Scene }) {
  const { say, named } = useSpeech();
  const { district } = scene;
  const title = district ? say('title', { district: named(district.name) }) : say('plainTitle');
  useTitle(title);
  return (
    <>
      <AppBar start={<WaveMark />} title={title} />
      <main>{isKnown(scene) ? <Known scene={scene} /> : <Unknown scene={scene} />}</main>
    </>
  );
}

/** Boards have arrived, or the server has said that there are none. */
const isKnown = ({ district, view }: Scene): boolean =>
  view.boards.size > 0 || (district !== null && view.connectionStatus === 'connected');

function Known({ scene }: { scene: Scene }) {
  const { say } = useSpeech();
  const { view, now, opened } = scene;
  const trust = pageTrust(view, now, opened);
  const boards = [...view.boards.values()];
  const someOpen = boards.some(({ status }) => status === 'open');
  const question = boards.length === 0 ? 'empty' : someOpen ? 'question' : 'nowhere';
  return (
    <>
      <StaleBand trust={trust} now={now} />
      <Heading title={say(question)}>{boards.length > 0 && <FreshLine trust={trust} now={now} />}</Heading>
      {boards.length > 0 ? <Clinics scene={scene} /> : <p className="list-hint">{say('emptyHint')}</p>}
    </>
  );
}

function Unknown({ scene: { view, now, facts, retry } }: { scene: Scene }) {
  const { say } = useSpeech();
  if (view.connectionStatus !== 'offline') {
    return (
      <>
        <Heading title={say('question')}>
          <FreshDot state="loading">{say('loading')}</FreshDot>
        </Heading>
        <Skeletons />
      </>
    );
  }
  return (
    <>
      <Heading title={say('failed')}>
        <FreshDot state="expired">{say('triedAt', { time: clockTime(now.wall) })}</FreshDot>
      </Heading>
      <Failed retry={retry} />
      {facts && <KeptHours facts={facts} now={now.wall} />}
    </>
  );
}
