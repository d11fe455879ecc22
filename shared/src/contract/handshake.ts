import { rejectionWith } from './ack.js';
import { protocolMismatches } from './protocol.js';
import { described, integer, named, object, text, type ValueOf } from './schema.js';
import type { ErrorCode } from './value-lists.js';

const spokenVersion = described('The version of the contract that the client speaks; 1 if it sends none', {
  ...integer,
  minimum: 1,
});

/** What a socket presents as `auth` when it connects. */
export const ViewerHandshake = named('ViewerHandshake', object({ 'protocol?': spokenVersion }));
export type ViewerHandshake = ValueOf<typeof ViewerHandshake>;
export const StaffHandshake = named(
  'StaffHandshake',
  object({
    'protocol?': spokenVersion,
    'token?': described('The token the tablet was paired with, unless its cookie is sent', text),
  }),
);
export type StaffHandshake = ValueOf<typeof StaffHandshake>;

/** What `connect_error` tells a socket that the server refuses. */
const connectError = (codes: readonly ErrorCode[]) => object({ message: text, data: rejectionWith(codes) });
export const ViewerConnectError = named('ViewerConnectError', connectError(protocolMismatches));
export const StaffConnectError = named(
  'StaffConnectError',
  connectError([...protocolMismatches, 'unauthenticated', 'forbidden', 'rate-limited', 'unavailable']),
);
