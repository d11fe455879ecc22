/** Told to whoever started the server, once it listens. */
export type ReadyMessage = { type: 'ready'; port: number; pairingCode?: string; adminToken?: string };
/** A worker asks the first process for the metrics of all; `text` is the answer, `null` when it could not be had. */
export type MetricsWanted = { type: 'metrics-wanted'; asked: number };
export type MetricsOfAll = { type: 'metrics-of-all'; asked: number; text: string | null };

type Known = { ready: ReadyMessage; 'metrics-wanted': MetricsWanted; 'metrics-of-all': MetricsOfAll };

/** Whether a message between this server's processes is of that type; other libraries send theirs on the same line. */
export const isMessage = <Type extends keyof Known>(type: Type, message: unknown): message is Known[Type] =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === type;
