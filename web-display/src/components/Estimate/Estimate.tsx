import type { Range } from '@hannun/shared';
import { say } from '../../words/say.js';
import { waitWords } from '../../words/wait-range.js';
import './Estimate.css';

/** A forecast in words, its unit small; without one, that it is being worked out. */
export function Estimate({ forecast }: { forecast: Range | null }) {
  if (!forecast) return <p className="wait-none">{say.ko('noEstimate')}</p>;
  const words = waitWords(forecast);
  if (words.kind === 'long') return <p className="wait-range">{say.ko('long')}</p>;
  if (words.kind === 'within') return <p className="wait-range">{say.ko('within', words)}</p>;
  return (
    <p className="wait-range">
      {words.low}~{words.high}
      <small>분</small>
    </p>
  );
}
