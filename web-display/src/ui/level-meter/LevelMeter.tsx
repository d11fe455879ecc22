import type { Level } from '@hannun/shared/contract';
import { t } from '../../messages/translate.js';
import './LevelMeter.css';

const levels: readonly Level[] = ['relaxed', 'normal', 'busy', 'packed'];

export const LevelMeter = ({ level }: { level: Level }) => (
  <span className={`level-meter is-${level}`}>
    {levels.map((step, index) => (
      <svg
        key={step}
        viewBox="0 0 12 16"
        aria-hidden="true"
        className={index <= levels.indexOf(level) ? 'is-on' : ''}
      >
        <circle cx="6" cy="3.7" r="3.3" />
        <path d="M.6 16c0-4.6 2.1-7.2 5.4-7.2s5.4 2.6 5.4 7.2z" />
      </svg>
    ))}
    {t.ko(`level.${level}`)}
  </span>
);
