import { Link } from 'wouter';
import { useSpeech } from '../language/speech.js';
import type { Scene } from '../scene.js';
import { type KeptSlip, keptSlips } from './kept-slips.js';
import { standingOf } from './standing.js';
import { aheadWords } from './WaitingPlace.js';
import './OtherSlips.css';

export function OtherSlips({ token, day, scene }: { token: string; day: string; scene: Scene }) {
  const { say } = useSpeech();
  const others = keptSlips().filter((slip) => slip.token !== token && slip.view.day === day);
  return (
    <section className="ticket-others">
      {others.length > 0 && <h2>{say('otherSlips')}</h2>}
      <ul>
        {others.map((slip) => (
          <li key={slip.token}>
            <OtherSlip slip={slip} scene={scene} />
          </li>
        ))}
      </ul>
      <p>{say('addSlip')}</p>
    </section>
  );
}

const endings = { 'passed-over': 'missed', missed: 'missed', finished: 'finished', left: 'left' } as const;

function OtherSlip({ slip: { token, view }, scene }: { slip: KeptSlip; scene: Scene }) {
  const { say } = useSpeech();
  const standing = standingOf(view, scene.view.boards.get(view.clinicId));
  const words =
    standing.status === 'waiting'
      ? aheadWords(standing, say)
      : standing.status === 'called'
        ? `${say('comeIn')} · ${say('roomNumber', { booth: standing.booth })}`
        : say(endings[standing.status]);
  return (
    <Link href={`/t/${token}`} {...(standing.status === 'called' ? { 'data-called': '' } : {})}>
      <b>{view.ticket}</b>
      <span>{words}</span>
    </Link>
  );
}
