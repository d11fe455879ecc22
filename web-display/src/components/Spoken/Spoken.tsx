import type { CallGroup } from '../../call/call.js';
import { callKey } from '../../call/call.js';
import { say } from '../../words/say.js';
import './Spoken.css';

/** The latest announcement as text, for screen readers. */
export const Spoken = ({ group }: { group: CallGroup | null }) => (
  <output className="spoken" data-calls={group?.calls.map(callKey).join(' ') ?? ''}>
    {group?.calls.map(({ ticket, booth }) => say.ko('called', { ticket, booth })).join('. ')}
  </output>
);
