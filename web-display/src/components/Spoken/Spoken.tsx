import type { CallGroup } from '../../call/call.js';
import { callKey } from '../../call/call.js';
import { say } from '../../words/say.js';
import './Spoken.css';

/** The announcement that began last, in words for those who read screens by ear. */
export const Spoken = ({ group }: { group: CallGroup | null }) => (
  <output className="spoken" data-calls={group?.calls.map(callKey).join(' ') ?? ''}>
    {group?.calls.map(({ ticket, booth }) => say.ko('called', { ticket, booth })).join('. ')}
  </output>
);
