import { say } from '../../words/say.js';
import './Both.css';

type BothProps = { of: string; values?: Readonly<Record<string, string | number>> };

export const Both = ({ of, values }: BothProps) => (
  <>
    <span>{say.ko(of, values)}</span>
    <small className="both-english" lang="en">
      {say.en(of, values)}
    </small>
  </>
);
