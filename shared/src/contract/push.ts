import { maxAheadToNotify, maxEndpointLength } from './limits.js';
import { pushPublicKeyPattern, pushSecretPattern } from './patterns.js';
import {
  integerBetween,
  named,
  object,
  oneOf,
  type Schema,
  text,
  textMatching,
  type ValueOf,
} from './schema.js';
import { residentLanguages } from './value-lists.js';

export const PushKey = named('PushKey', object({ publicKey: text }));

const endpoint: Schema<string> = { type: 'string', maxLength: maxEndpointLength };
const PushTarget = named(
  'PushTarget',
  object({
    endpoint,
    keys: object({ p256dh: textMatching(pushPublicKeyPattern), auth: textMatching(pushSecretPattern) }),
  }),
);

export const TicketSubscription = named(
  'TicketSubscription',
  object({
    target: PushTarget,
    ahead: integerBetween(1, maxAheadToNotify),
    language: oneOf(residentLanguages),
  }),
);
export type TicketSubscription = ValueOf<typeof TicketSubscription>;

export const OpeningSubscription = named(
  'OpeningSubscription',
  object({ target: PushTarget, language: oneOf(residentLanguages) }),
);
export type OpeningSubscription = ValueOf<typeof OpeningSubscription>;

export const OpeningUnsubscription = named('OpeningUnsubscription', object({ endpoint }));
export type OpeningUnsubscription = ValueOf<typeof OpeningUnsubscription>;
