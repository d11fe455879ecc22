export type ReadyMessage = { type: 'ready'; port: number; pairingCode?: string; adminToken?: string };
/** `text`: `null` when the metrics could not be gathered. */
export type MetricsWanted = { type: 'metrics-wanted'; asked: number };
export type MetricsOfAll = { type: 'metrics-of-all'; asked: number; text: string | null };

type Known = { ready: ReadyMessage; 'metrics-wanted': MetricsWanted; 'metrics-of-all': MetricsOfAll };

/** Libraries send messages over the same channel, so the type is checked. */
export const isMessage = <Type extends keyof Known>(type: Type, message: unknown): message is Known[Type] =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === type;
