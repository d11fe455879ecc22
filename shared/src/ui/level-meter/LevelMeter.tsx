import { type Level, levels } from '../../contract/value-lists.js';
import './LevelMeter.css';

/** How busy a clinic is: filled figures, a label and a colour. */
export const LevelMeter = ({ level, label }: { level: Level; label: string }) => (
  <span className="level-meter" data-level={level}>
    <span className="level-meter__people" aria-hidden="true">
      {levels.map((step, index) => (
        <PersonFigure key={step} className={index <= levels.indexOf(level) ? 'level-meter__filled' : ''} />
      ))}
    </span>
    <span>{label}</span>
  </span>
);

export const PersonFigure = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 12 16" aria-hidden="true" className={className}>
    <circle cx="6" cy="3.7" r="3.3" />
    <path d="M.6 16c0-4.6 2.1-7.2 5.4-7.2s5.4 2.6 5.4 7.2z" />
  </svg>
);
