import { isPending, type Outbox } from '@hannun/shared/outbox';

export type ConnectionState = 'connecting' | 'live' | 'offline';

/** Unless `live`, a call reaches nobody. `unsaved`: connected, but the server saves nothing. */
export type DeliveryState = ConnectionState | 'unsaved';

/** A healthy server answers within this time, even right after Redis came back. */
export const defaultSaveTimeoutMs = 3_000;

type DeliveryInput = { connection: ConnectionState; outbox: Outbox; unsaved: boolean };

export const deliveryState = ({ connection, outbox, unsaved }: DeliveryInput): DeliveryState =>
  connection === 'live' && unsaved && outbox.some(isPending) ? 'unsaved' : connection;
