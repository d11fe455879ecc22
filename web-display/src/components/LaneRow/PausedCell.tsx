import type { PauseReason } from '@hannun/shared';
import type { Language } from '@hannun/shared/i18n';
import { clockTime } from '../../time/local-time.js';
import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';
import { Icon } from '../Icon/Icon.js';
import './PausedCell.css';

type PausedCellProps = { reason: PauseReason; resumesAt: string | null };

/** Why nobody is called now and from when they are again. */
export const PausedCell = ({ reason, resumesAt }: PausedCellProps) => (
  <td className="lane-paused" colSpan={2}>
    <Icon name="pause" />
    <p>
      <b>
        <Fit>{pauseWords('ko', reason, resumesAt)}</Fit>
      </b>
      <span lang="en">
        <Fit>{pauseWords('en', reason, resumesAt)}</Fit>
      </span>
    </p>
  </td>
);

/** 소독 중 · 15:00부터, or the reason alone while nobody knows until when. */
export function pauseWords(language: Language, reason: PauseReason, resumesAt: string | null): string {
  const pause = say[language](`pause.${reason}`);
  return resumesAt ? say[language]('pausedUntil', { pause, time: clockTime(Date.parse(resumesAt)) }) : pause;
}
