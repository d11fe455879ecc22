import type { Board } from '@hannun/shared';
import { useId } from 'react';
import { stillToday } from '../journey/still-today.js';
import { wayTo } from '../journey/way-to.js';
import { useSpeech } from '../language/speech.js';
import { factsOf, type Scene } from '../scene.js';
import { leadingLane } from '../wait/clinic-wait.js';
import './TravelTime.css';

const choices = [5, 10, 20, 30, 45, 60] as const;

export function TravelTime({ board, scene }: { board: Board; scene: Scene }) {
  const { say } = useSpeech();
  const field = useId();
  const { journey, now } = scene;
  const clinic = factsOf(scene, board.clinicId);
  const way = wayTo(clinic, journey);
  const still =
    way && stillToday(board, { lane: leadingLane(board, null), clinic, travel: way.minutes, now: now.wall });
  if (board.status !== 'open') return null;
  return (
    <section className="clinic-block travel-time">
      <label htmlFor={field}>{say('travel')}</label>
      <select
        id={field}
        value={journey.minutes ?? ''}
        onChange={({ target }) => journey.setMinutes(Number(target.value) || null)}
      >
        <option value="">
          {way && journey.minutes === null ? say('travelMinutes', { count: way.minutes }) : '–'}
        </option>
        {choices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {say('travelMinutes', { count: minutes })}
          </option>
        ))}
      </select>
      <p role="status" className="travel-time__answer" data-answer={still}>
        {still && say(`still.${still}`)}
      </p>
    </section>
  );
}
