import type { ClinicDirectoryEntry } from '@hannun/shared';
import { scheduleOn } from '../journey/still-today.js';
import { useSpeech } from '../language/speech.js';
import './Hours.css';

export function Hours({ facts, day }: { facts: ClinicDirectoryEntry; day: string }) {
  const { say } = useSpeech();
  const schedule = scheduleOn(facts, day);
  if (!schedule) return say('closedToday');
  const breaks = schedule.breaks ?? [];
  return (
    <>
      {schedule.from}~{schedule.until}
      {breaks.map(({ from, until, reason }) => (
        <span key={from} className="hours__more">
          {from}~{until} {say(`pause.${reason}`)}
        </span>
      ))}
      {schedule.intakeUntil && (
        <span className="hours__more">{say('intakeUntil', { time: schedule.intakeUntil })}</span>
      )}
    </>
  );
}
