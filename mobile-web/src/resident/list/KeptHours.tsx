import type { DistrictDirectory } from '@hannun/shared';
import { Hours } from '../clinic/Hours.js';
import { useSpeech } from '../language/speech.js';
import { dayOf } from '../time/clock-words.js';
import './ShutCard.css';

/** What this phone has stored about each clinic: today's hours. */
export function KeptHours({ facts, now }: { facts: DistrictDirectory; now: number }) {
  const { say, named } = useSpeech();
  return (
    <>
      <h2 className="cards-heading">{say('hoursStay')}</h2>
      <ul className="cards">
        {facts.clinics.map((clinic) => (
          <li key={clinic.clinicId} className="shut-card">
            <span className="shut-card__place">
              <h3>{named(clinic.name)}</h3>
              <span className="shut-card__again">
                <Hours facts={clinic} day={dayOf(now)} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
