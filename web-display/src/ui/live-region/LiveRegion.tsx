import type { CallGroup } from '../../calls/call.js';
import { callKey } from '../../calls/call.js';
import { t } from '../../messages/translate.js';

/** The latest announcement as text, for screen readers. */
export const LiveRegion = ({ group }: { group: CallGroup | null }) => (
  <output className="visually-hidden" data-calls={group?.calls.map(callKey).join(' ') ?? ''}>
    {group?.calls.map(({ ticket, booth }) => t.ko('called', { ticket, booth })).join('. ')}
  </output>
);
